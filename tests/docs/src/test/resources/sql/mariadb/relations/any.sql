SELECT COUNT(*)
FROM "blog_article" AS "t0"
WHERE EXISTS (SELECT 1
FROM "blog_article_tags" AS "t1" JOIN "blog_tag" AS "t2" ON "t2"."id" = "t1"."tag_id"
WHERE "t1"."article_id" = "t0"."id" AND "t2"."name" = ?)

SELECT COUNT(*)
FROM "blog_article" AS "t0"
WHERE NOT EXISTS (SELECT 1
FROM "blog_article_tags" AS "t1"
WHERE "t1"."article_id" = "t0"."id")

SELECT COUNT(*)
FROM "blog_article" AS "t0"
WHERE NOT EXISTS (SELECT 1
FROM "blog_article_tags" AS "t1" JOIN "blog_tag" AS "t2" ON "t2"."id" = "t1"."tag_id"
WHERE "t1"."article_id" = "t0"."id" AND "t2"."name" = ?)
