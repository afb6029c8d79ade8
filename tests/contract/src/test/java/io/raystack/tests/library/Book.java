package io.raystack.tests.library;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read: each type of column twice, once nullable and once not; three references to one, four to many. */
public class Book extends Model {
    /** All books. */
    public static final BookQuery objects = Book_.objects(BookQuery::new);

    @CharField(maxLength = 200)
    public String title = "";

    public @Nullable String subtitle;
    public int pages;
    public @Nullable Integer edition;
    public long copies;
    public @Nullable Long sold;
    public double rating;
    public @Nullable Double score;

    @DecimalField(maxDigits = 12, decimalPlaces = 2)
    public BigDecimal price = BigDecimal.ZERO;

    @DecimalField(maxDigits = 20, decimalPlaces = 4)
    public @Nullable BigDecimal discount;

    public boolean available;
    public @Nullable Boolean checked;
    public LocalDate acquiredOn = LocalDate.EPOCH;
    public @Nullable LocalDate publishedOn;
    public Instant addedAt = Instant.EPOCH;
    public @Nullable Instant reviewedAt;
    public UUID isbn = new UUID(0, 0);
    public @Nullable UUID altIsbn;
    public Genre genre = Genre.FICTION;
    public @Nullable Genre secondGenre;

    @ForeignKey(onDelete = CASCADE)
    public final Ref<Author> author = ref();

    @ForeignKey(onDelete = SET_NULL, relatedName = "edited")
    public final Ref<@Nullable Author> editor = ref();

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Publisher> publisher = ref();

    @ManyToManyField
    public final Related<Tag, Tag_.Query> tags = related();

    @ManyToManyField
    public final Related<Book, BookQuery> similar = related();

    @Reverse("book")
    public final Related<Loan, Loan_.Query> loans = related();

    @Reverse("borrowed")
    public final Related<Reader, Reader_.Query> borrowers = related();
}
