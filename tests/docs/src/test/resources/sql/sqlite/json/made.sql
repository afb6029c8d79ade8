SELECT json_object(?, json("t0"."data" -> '$."lang"'))
FROM "blog_visit" AS "t0"
ORDER BY "t0"."id"
