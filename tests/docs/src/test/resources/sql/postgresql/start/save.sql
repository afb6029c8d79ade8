UPDATE "blog_article" SET "title" = ?
WHERE "id" = ?
