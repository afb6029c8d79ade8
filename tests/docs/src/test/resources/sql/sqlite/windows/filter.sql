SELECT "t0"."id", "t0"."title", "t0"."content", "t0"."summary", "t0"."views", "t0"."likes", "t0"."published_at", "t0"."author_id", "t2"."c1"
FROM "blog_article" AS "t0" JOIN (SELECT "t1"."id" AS "c0", ROW_NUMBER() OVER (PARTITION BY "t1"."author_id"
ORDER BY "t1"."views" DESC) AS "c1"
FROM "blog_article" AS "t1") AS "t2" ON "t2"."c0" = "t0"."id"
WHERE "t2"."c1" = ?
ORDER BY "t0"."title"
