SELECT COALESCE((SELECT SUBSTR(GROUP_CONCAT(CONCAT(?, "t2"."title")
ORDER BY "t2"."title" SEPARATOR ''), CHAR_LENGTH(?) + 1)
FROM "blog_article" AS "t2"
WHERE "t2"."author_id" = "t0"."id" AND "t2"."views" > ?), ?)
FROM "blog_author" AS "t0"
ORDER BY "t0"."id"
