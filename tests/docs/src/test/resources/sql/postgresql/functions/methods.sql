SELECT RPAD(UPPER(LEFT("t0"."title", CAST(? AS integer)) COLLATE "pg_c_utf8") COLLATE "C", CAST(? AS integer), ?)
FROM "blog_article" AS "t0"
WHERE CHAR_LENGTH(LOWER("t0"."title" COLLATE "pg_c_utf8") COLLATE "C") <= ?
ORDER BY "t0"."title"
