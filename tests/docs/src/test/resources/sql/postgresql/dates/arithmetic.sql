SELECT "t0"."begins" + "t0"."length"
FROM "blog_visit" AS "t0"

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE ("t0"."begins" + ?) < CURRENT_TIMESTAMP

SELECT SUM("t0"."length")
FROM "blog_visit" AS "t0"
