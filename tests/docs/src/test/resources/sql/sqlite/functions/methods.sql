SELECT raystack_rpad(raystack_upper(SUBSTR("t0"."title", 1, ?)), ?, ?)
FROM "blog_article" AS "t0"
WHERE LENGTH(raystack_lower("t0"."title")) <= ?
ORDER BY "t0"."title"
