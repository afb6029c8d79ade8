UPDATE "blog_article" AS "t0" SET "title" = ?, "views" = "t0"."views" + ?
WHERE "t0"."id" = ? RETURNING "views"
