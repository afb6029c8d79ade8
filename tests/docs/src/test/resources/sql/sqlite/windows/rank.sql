SELECT "t0"."title", RANK() OVER (PARTITION BY "t0"."author_id"
ORDER BY "t0"."views" DESC), SUM("t0"."views") OVER (ORDER BY "t0"."title")
FROM "blog_article" AS "t0"
ORDER BY "t0"."title"
