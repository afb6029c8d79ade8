SELECT CAST(("t0"."begins" AT TIME ZONE 'Asia/Kolkata') AS date)
FROM "blog_visit" AS "t0"
ORDER BY "t0"."id"

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE CAST(EXTRACT(MONTH
FROM ("t0"."begins" AT TIME ZONE 'Asia/Kolkata')) AS integer) = ?
