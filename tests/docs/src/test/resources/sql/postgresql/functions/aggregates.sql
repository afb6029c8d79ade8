SELECT COALESCE((SELECT STRING_AGG("t2"."title", ?
ORDER BY "t2"."title")
FROM "blog_article" AS "t2"
WHERE "t2"."author_id" = "t0"."id" AND "t2"."views" > ?), ?)
FROM "blog_author" AS "t0"
ORDER BY "t0"."id"
