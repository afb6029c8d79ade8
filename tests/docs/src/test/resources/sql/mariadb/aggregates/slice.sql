SELECT COALESCE(SUM("t1"."c0"), ?)
FROM (SELECT "t0"."views" AS "c0"
FROM "blog_article" AS "t0"
ORDER BY "t0"."views" DESC LIMIT 2) AS "t1"
