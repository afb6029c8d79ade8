WITH "popular" AS (SELECT "t1"."id" AS "id", "t1"."title" AS "title", "t1"."content" AS "content", "t1"."summary" AS "summary", "t1"."views" AS "views", "t1"."likes" AS "likes", "t1"."published_at" AS "published_at", "t1"."author_id" AS "author_id"
FROM "blog_article" AS "t1"
WHERE "t1"."views" > ?) SELECT "t0"."id", "t0"."name"
FROM "blog_author" AS "t0"
WHERE "t0"."id" IN (SELECT "t2"."author_id"
FROM "popular" AS "t2")
ORDER BY "t0"."name"
