SELECT CASE WHEN "t0"."views" > ? THEN ? WHEN "t0"."views" > ? THEN ? ELSE ? END
FROM "blog_article" AS "t0"
ORDER BY "t0"."id"

SELECT COALESCE("t0"."summary", NULLIF("t0"."content", ?), ?)
FROM "blog_article" AS "t0"
ORDER BY "t0"."id"
