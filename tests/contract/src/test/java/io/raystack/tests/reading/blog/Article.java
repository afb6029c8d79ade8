package io.raystack.tests.reading.blog;

import static io.raystack.db.model.OnDelete.PROTECT;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DateTimeField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is written. */
public class Article extends Model {
    /** All articles. */
    public static final ArticleQuery objects = Article_.objects(ArticleQuery::new);

    @CharField(maxLength = 200)
    public String title = "";

    @TextField
    public String content = "";

    public @Nullable String summary;
    public int views;
    public int likes;

    @DateTimeField(autoNowAdd = true)
    public Instant publishedAt = Instant.EPOCH;

    @ForeignKey(onDelete = PROTECT)
    public final Ref<Author> author = ref();

    @ManyToManyField
    public final Related<Tag, Tag_.Query> tags = related();
}
