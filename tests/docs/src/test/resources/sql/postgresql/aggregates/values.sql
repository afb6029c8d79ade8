SELECT "t1"."name", COUNT(*), MAX("t0"."views")
FROM "blog_article" AS "t0" JOIN "blog_author" AS "t1" ON "t1"."id" = "t0"."author_id"
WHERE "t0"."views" > ?
GROUP BY "t1"."name"
HAVING COUNT(*) > ?
ORDER BY "t1"."name"
