SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE CAST(EXTRACT(ISODOW
FROM "t0"."day") AS integer) = ?

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE CAST(EXTRACT(HOUR
FROM ("t0"."begins" AT TIME ZONE 'UTC')) AS integer) >= ?
