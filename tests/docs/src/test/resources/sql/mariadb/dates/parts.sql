SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE (WEEKDAY("t0"."day") + 1) = ?

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE HOUR("t0"."begins") >= ?
