SELECT CAST(DATE_TRUNC('month', CAST("t0"."day" AS timestamp)) AS date), COUNT(*)
FROM "blog_visit" AS "t0"
GROUP BY 1

SELECT DISTINCT CAST(DATE_TRUNC('month', CAST("t0"."day" AS timestamp)) AS date)
FROM "blog_visit" AS "t0"
WHERE CAST(DATE_TRUNC('month', CAST("t0"."day" AS timestamp)) AS date) IS NOT NULL
ORDER BY 1
