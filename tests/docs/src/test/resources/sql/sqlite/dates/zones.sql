SELECT raystack_part('date', "t0"."begins", 'Asia/Kolkata')
FROM "blog_visit" AS "t0"
ORDER BY "t0"."id"

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE raystack_part('month', "t0"."begins", 'Asia/Kolkata') = ?
