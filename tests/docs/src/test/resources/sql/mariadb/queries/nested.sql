SELECT "t0"."id", "t0"."name"
FROM "blog_author" AS "t0"
WHERE "t0"."id" IN (SELECT "t1"."author_id"
FROM "blog_article" AS "t1"
WHERE "t1"."views" > ?)
ORDER BY "t0"."name"
