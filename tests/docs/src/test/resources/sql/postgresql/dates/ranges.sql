SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE "t0"."begins" BETWEEN ? AND ?

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE "t0"."begins" BETWEEN ? AND ?
