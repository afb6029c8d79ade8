UPDATE "blog_article" AS "t0" SET "title" = ?, "views" = "t0"."views" + ?
WHERE "t0"."id" = ?

SELECT "t0"."views"
FROM "blog_article" AS "t0"
WHERE "t0"."id" = ?
