SELECT raystack_moved("t0"."begins", "t0"."length")
FROM "blog_visit" AS "t0"

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE raystack_moved("t0"."begins", ?) < REPLACE(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', '')

SELECT SUM("t0"."length")
FROM "blog_visit" AS "t0"
