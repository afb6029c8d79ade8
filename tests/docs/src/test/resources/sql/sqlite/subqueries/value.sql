SELECT "t0"."name", (SELECT "t1"."title"
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id"
ORDER BY "t1"."views" DESC LIMIT 1)
FROM "blog_author" AS "t0"
ORDER BY "t0"."name"
