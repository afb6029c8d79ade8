SELECT "t0"."name", (SELECT COUNT(*)
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id"), COALESCE((SELECT CAST(SUM("t3"."views") AS bigint)
FROM "blog_article" AS "t3"
WHERE "t3"."author_id" = "t0"."id"), ?), (SELECT COUNT(DISTINCT "t5"."tag_id")
FROM "blog_article" AS "t4" JOIN "blog_article_tags" AS "t5" ON "t5"."article_id" = "t4"."id"
WHERE "t4"."author_id" = "t0"."id")
FROM "blog_author" AS "t0"
ORDER BY "t0"."name"
