SELECT "t0"."id", "t0"."name", (SELECT COUNT(*)
FROM "blog_article" AS "t2"
WHERE "t2"."author_id" = "t0"."id")
FROM "blog_author" AS "t0"
WHERE (SELECT COUNT(*)
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id") > ?
ORDER BY 3 DESC
