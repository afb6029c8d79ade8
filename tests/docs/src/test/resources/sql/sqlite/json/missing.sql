SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE ("t0"."data" -> '$."lang"') IS NOT NULL

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE raystack_json_equal("t0"."data" -> '$."lang"', ?)

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE EXISTS (SELECT 1
FROM json_each("t0"."data")
WHERE "key" = ?) AND EXISTS (SELECT 1
FROM json_each("t0"."data")
WHERE "key" = ?)
