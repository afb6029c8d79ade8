SELECT "t2"."c0"
FROM (SELECT "t0"."name" AS "c0"
FROM "blog_author" AS "t0" UNION SELECT "t1"."title" AS "c0"
FROM "blog_article" AS "t1") AS "t2"
ORDER BY "t2"."c0" DESC
