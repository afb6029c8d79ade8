SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE JSON_EXTRACT("t0"."data", '$."lang"') IS NOT NULL

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE (JSON_EQUALS(JSON_EXTRACT("t0"."data", '$."lang"'), ?) AND JSON_EXTRACT("t0"."data", '$."lang"') IS NOT NULL)

SELECT COUNT(*)
FROM "blog_visit" AS "t0"
WHERE JSON_CONTAINS_PATH("t0"."data", 'all', CONCAT('$.', JSON_QUOTE(?) COLLATE utf8mb4_nopad_bin), CONCAT('$.', JSON_QUOTE(?) COLLATE utf8mb4_nopad_bin))
