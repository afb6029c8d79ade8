SELECT "t3"."id", "t3"."title", "t3"."content", "t3"."summary", "t3"."views", "t3"."likes", "t3"."published_at", "t3"."author_id"
FROM (SELECT "t0"."id" AS "id", "t0"."title" AS "title", "t0"."content" AS "content", "t0"."summary" AS "summary", "t0"."views" AS "views", "t0"."likes" AS "likes", "t0"."published_at" AS "published_at", "t0"."author_id" AS "author_id"
FROM "blog_article" AS "t0"
WHERE "t0"."views" > ? UNION SELECT "t1"."id" AS "id", "t1"."title" AS "title", "t1"."content" AS "content", "t1"."summary" AS "summary", "t1"."views" AS "views", "t1"."likes" AS "likes", "t1"."published_at" AS "published_at", "t1"."author_id" AS "author_id"
FROM "blog_article" AS "t1" JOIN "blog_author" AS "t2" ON "t2"."id" = "t1"."author_id"
WHERE "t2"."name" = ?) AS "t3"
ORDER BY "t3"."title" LIMIT 10
