SELECT "t0"."begins" + INTERVAL "t0"."length" MICROSECOND
FROM "blog_visit" AS "t0"

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE ("t0"."begins" + INTERVAL ? MICROSECOND) < UTC_TIMESTAMP(6)

SELECT SUM("t0"."length")
FROM "blog_visit" AS "t0"
