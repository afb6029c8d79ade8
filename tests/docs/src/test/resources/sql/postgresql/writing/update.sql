UPDATE "blog_article" AS "t0" SET "views" = "t0"."views" + ?, "summary" = NULL
WHERE "t0"."views" > ?

UPDATE "blog_article" AS "t0" SET "summary" = (SELECT "t1"."name"
FROM "blog_author" AS "t1"
WHERE "t1"."id" = "t0"."author_id")

UPDATE "blog_article" AS "t0" SET "likes" = (SELECT COUNT("t1"."tag_id")
FROM "blog_article_tags" AS "t1"
WHERE "t1"."article_id" = "t0"."id")
