SELECT "t0"."id"
FROM "blog_article" AS "t0"
WHERE "t0"."id" IN (?)

INSERT INTO "blog_article" ("id", "title", "content", "summary", "views", "likes", "published_at", "author_id") VALUES (?, ?, ?, NULL, ?, ?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "views" = "blog_article"."views" + excluded."views", "content" = excluded."content" RETURNING "id", "title", "content", "summary", "views", "likes", "published_at", "author_id"
