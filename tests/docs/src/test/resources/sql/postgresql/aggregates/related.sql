SELECT "t1"."name", COUNT(*), COALESCE("t5"."c1", 0)
FROM "blog_article" AS "t0" JOIN "blog_author" AS "t1" ON "t1"."id" = "t0"."author_id"
LEFT JOIN (SELECT "t3"."name" AS "c0", COUNT("t4"."tag_id") AS "c1"
FROM "blog_article" AS "t2" JOIN "blog_author" AS "t3" ON "t3"."id" = "t2"."author_id" JOIN "blog_article_tags" AS "t4" ON "t4"."article_id" = "t2"."id"
GROUP BY "t3"."name") AS "t5" ON "t5"."c0" = "t1"."name"
GROUP BY "t1"."name", "t5"."c1"
ORDER BY "t1"."name"
