SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE (JSON_EQUALS(JSON_EXTRACT("t0"."data", '$."lang"'), ?) AND JSON_EXTRACT("t0"."data", '$."lang"') IS NOT NULL)

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE (JSON_EQUALS(JSON_EXTRACT("t0"."data", '$."pages"[0]'), ?) AND JSON_EXTRACT("t0"."data", '$."pages"[0]') IS NOT NULL)

SELECT "t0"."id", "t0"."begins", "t0"."length", "t0"."day", "t0"."data"
FROM "blog_visit" AS "t0"
WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT("t0"."data", '$."score"')) IN ('INTEGER', 'DOUBLE') THEN CAST(JSON_EXTRACT("t0"."data", '$."score"') AS DECIMAL(65, 30)) END > ?

SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT("t0"."data", '$."lang"')) <> 'NULL' THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT("t0"."data", '$."lang"')) USING utf8mb4) END COLLATE utf8mb4_nopad_bin
FROM "blog_visit" AS "t0"
ORDER BY "t0"."id"
