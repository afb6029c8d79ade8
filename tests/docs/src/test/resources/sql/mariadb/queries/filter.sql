SELECT "t0"."id", "t0"."title", "t0"."content", "t0"."summary", "t0"."views", "t0"."likes", "t0"."published_at", "t0"."author_id"
FROM "blog_article" AS "t0" JOIN "blog_author" AS "t1" ON "t1"."id" = "t0"."author_id"
WHERE (UPPER(CONVERT("t0"."title" USING utf8mb4) COLLATE utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin LIKE ? ESCAPE '\' OR "t1"."name" LIKE ? ESCAPE '\') AND NOT EXISTS (SELECT 1
FROM "blog_article_tags" AS "t2" JOIN "blog_tag" AS "t3" ON "t3"."id" = "t2"."tag_id"
WHERE "t2"."article_id" = "t0"."id" AND "t3"."name" = ?)
ORDER BY "t0"."views" DESC
