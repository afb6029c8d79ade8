INSERT INTO "blog_author" ("name") VALUES (?) RETURNING "id"

INSERT INTO "blog_article" ("title", "content", "summary", "views", "likes", "published_at", "author_id") VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING "id"
