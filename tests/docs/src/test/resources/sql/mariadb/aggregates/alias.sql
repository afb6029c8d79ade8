SELECT "t0"."name"
FROM "blog_author" AS "t0"
WHERE (SELECT COUNT("t1"."id")
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id") > ?
ORDER BY (SELECT COUNT("t2"."id")
FROM "blog_article" AS "t2"
WHERE "t2"."author_id" = "t0"."id") DESC
