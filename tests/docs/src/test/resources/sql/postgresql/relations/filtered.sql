SELECT "t0"."name", (SELECT COUNT("t1"."c1")
FROM (SELECT "t2"."id" AS "c0", "t3"."id" AS "c1"
FROM "blog_author" AS "t2" JOIN "blog_article" AS "t3" ON "t3"."author_id" = "t2"."id"
WHERE "t3"."views" > ?) AS "t1"
WHERE "t1"."c0" = "t0"."id")
FROM "blog_author" AS "t0"
ORDER BY "t0"."name"
