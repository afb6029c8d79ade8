SELECT "t0"."id", "t0"."title", "t0"."content", "t0"."summary", "t0"."views", "t0"."likes", "t0"."published_at", "t0"."author_id"
FROM "blog_article" AS "t0" JOIN "blog_author" AS "t1" ON "t1"."id" = "t0"."author_id"
WHERE (UPPER("t0"."title" COLLATE "pg_c_utf8") COLLATE "C" LIKE ? ESCAPE '\' OR "t1"."name" LIKE ? ESCAPE '\') AND NOT EXISTS (SELECT 1
FROM "blog_article_tags" AS "t2" JOIN "blog_tag" AS "t3" ON "t3"."id" = "t2"."tag_id"
WHERE "t2"."article_id" = "t0"."id" AND "t3"."name" = ?)
ORDER BY "t0"."views" DESC
