SELECT "t1"."name", COUNT(*), SUM("t0"."views")
FROM "blog_article" AS "t0" JOIN "blog_author" AS "t1" ON "t1"."id" = "t0"."author_id"
GROUP BY "t1"."name"
HAVING COUNT(*) > ?
