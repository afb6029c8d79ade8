INSERT INTO "blog_tag" ("name") SELECT LOWER(CONVERT("t0"."name" USING utf8mb4) COLLATE utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin
FROM "blog_author" AS "t0"
WHERE EXISTS (SELECT 1
FROM "blog_article" AS "t1"
WHERE "t1"."author_id" = "t0"."id")

INSERT INTO "blog_tag" ("name") SELECT "t0"."title"
FROM "blog_article" AS "t0"
WHERE "t0"."views" > ?
