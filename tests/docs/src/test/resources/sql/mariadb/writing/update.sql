UPDATE "blog_article" AS "t0" SET "views" = "t0"."views" + ?, "summary" = NULL
WHERE "t0"."views" > ?

UPDATE "blog_article" AS "t0" SET "summary" = (SELECT "t2"."name"
FROM "blog_author" AS "t2"
WHERE "t2"."id" = "t0"."author_id")

UPDATE "blog_article" AS "t5" JOIN (SELECT "t2"."id" AS "c0", (SELECT COUNT("t4"."tag_id")
FROM "blog_article_tags" AS "t4"
WHERE "t4"."article_id" = "t2"."id") AS "c1"
FROM "blog_article" AS "t2") AS "t3" ON "t3"."c0" = "t5"."id" SET "t5"."likes" = "t3"."c1"
