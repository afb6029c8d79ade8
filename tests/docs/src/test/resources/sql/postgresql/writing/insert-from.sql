INSERT INTO "blog_tag" ("name") SELECT LOWER("t0"."name" COLLATE "pg_c_utf8") COLLATE "C"
FROM "blog_author" AS "t0"
WHERE EXISTS (SELECT 1
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id")

INSERT INTO "blog_tag" ("name") SELECT "t0"."title"
FROM "blog_article" AS "t0"
WHERE "t0"."views" > ?
