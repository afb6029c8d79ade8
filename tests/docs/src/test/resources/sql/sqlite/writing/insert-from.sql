INSERT INTO "blog_tag" ("name") SELECT raystack_lower("t0"."name")
FROM "blog_author" AS "t0"
WHERE EXISTS (SELECT 1
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id")

INSERT INTO "blog_tag" ("name") SELECT "t0"."title"
FROM "blog_article" AS "t0"
WHERE "t0"."views" > ?
