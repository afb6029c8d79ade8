SELECT COUNT(*)
FROM "blog_article" AS "t0"
WHERE "t0"."author_id" = ?

SELECT COUNT(*)
FROM "blog_article" AS "t0" JOIN "blog_author" AS "t1" ON "t1"."id" = "t0"."author_id"
WHERE "t1"."name" = ?
