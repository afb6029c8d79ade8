SELECT RPAD(UPPER(CONVERT(LEFT("t0"."title", ?) USING utf8mb4) COLLATE utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin, ?, ?)
FROM "blog_article" AS "t0"
WHERE CHAR_LENGTH(LOWER(CONVERT("t0"."title" USING utf8mb4) COLLATE utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin) <= ?
ORDER BY "t0"."title"
