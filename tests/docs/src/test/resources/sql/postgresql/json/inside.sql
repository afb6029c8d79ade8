SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE ("t0"."data" -> 'lang') = ?

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE ("t0"."data" -> 'pages' -> 0) = ?

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE CASE WHEN JSONB_TYPEOF("t0"."data" -> 'score') = 'number' THEN CAST("t0"."data" -> 'score' AS numeric) END > ?

SELECT ("t0"."data" ->> 'lang') COLLATE "C"
FROM "blog_visit" AS "t0"
ORDER BY "t0"."id"
