SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE raystack_json_equal("t0"."data" -> '$."lang"', ?)

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE raystack_json_equal("t0"."data" -> '$."pages"[0]', ?)

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE raystack_compare(CASE WHEN json_type("t0"."data", '$."score"') IN ('integer', 'real') THEN "t0"."data" ->> '$."score"' END, ?) > 0

SELECT CASE json_type("t0"."data", '$."lang"') WHEN 'text' THEN "t0"."data" ->> '$."lang"' WHEN 'null' THEN NULL ELSE "t0"."data" -> '$."lang"' END
FROM "blog_visit" AS "t0"
ORDER BY "t0"."id"
