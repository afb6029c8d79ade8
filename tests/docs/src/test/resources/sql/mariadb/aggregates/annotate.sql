SELECT "t0"."id", "t0"."name", (SELECT COUNT(*)
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id")
FROM "blog_author" AS "t0"
ORDER BY 3 DESC, "t0"."name"
