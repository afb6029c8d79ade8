SELECT JSON_OBJECT(?, JSON_EXTRACT(JSON_EXTRACT("t0"."data", '$."lang"'), '$'))
FROM "blog_visit" AS "t0"
ORDER BY "t0"."id"
