SELECT "t0"."id", "t0"."title", "t0"."content", "t0"."summary", "t0"."views", "t0"."likes", "t0"."published_at", "t0"."author_id", "t0"."views", "t0"."id"
FROM "blog_article" AS "t0"
ORDER BY "t0"."views" DESC, "t0"."id" DESC LIMIT 3

SELECT "t0"."id", "t0"."title", "t0"."content", "t0"."summary", "t0"."views", "t0"."likes", "t0"."published_at", "t0"."author_id", "t0"."views", "t0"."id"
FROM "blog_article" AS "t0"
WHERE "t0"."views" < ? OR "t0"."views" IS NULL OR ("t0"."views" = ? AND ("t0"."id" < ? OR "t0"."id" IS NULL))
ORDER BY "t0"."views" DESC, "t0"."id" DESC LIMIT 3
