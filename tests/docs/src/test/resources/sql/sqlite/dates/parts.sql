SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE raystack_part('iso_week_day', "t0"."day", '') = ?

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE raystack_part('hour', "t0"."begins", '') >= ?
