SELECT "t0"."id", "t0"."title", "t0"."content", "t0"."summary", "t0"."views", "t0"."likes", "t0"."published_at", "t0"."author_id", "t1"."id", "t1"."name"
FROM "blog_article" AS "t0" JOIN "blog_author" AS "t1" ON "t1"."id" = "t0"."author_id"
ORDER BY "t0"."title"

SELECT "t0"."article_id", "t1"."id", "t1"."name"
FROM "blog_article_tags" AS "t0" JOIN "blog_tag" AS "t1" ON "t1"."id" = "t0"."tag_id"
WHERE "t0"."article_id" = ANY(?)
