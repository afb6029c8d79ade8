SELECT raystack_truncate('month', "t0"."day", ''), COUNT(*)
FROM "blog_visit" AS "t0"
GROUP BY 1

SELECT DISTINCT raystack_truncate('month', "t0"."day", '')
FROM "blog_visit" AS "t0"
WHERE raystack_truncate('month', "t0"."day", '') IS NOT NULL
ORDER BY 1
