SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE ("t0"."data" -> 'lang') IS NOT NULL

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE ("t0"."data" -> 'lang') = ?

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE JSONB_TYPEOF("t0"."data") = 'object' AND "t0"."data" ??& ?
