package io.raystack.tests.oracle.shop;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written, in print and sold. */
@SuppressWarnings("NullAway.Init")
public class Book extends Model {
    /** All of them. */
    public static final Book_.Query objects = Book_.objects();

    @CharField(maxLength = 13)
    @FieldOptions(unique = true)
    public String isbn = "";

    @CharField(maxLength = 200)
    public String name = "";

    @CharField(maxLength = 200)
    public @Nullable String subtitle;

    public Integer pages;

    public Double rating;

    @DecimalField(maxDigits = 8, decimalPlaces = 2)
    public BigDecimal price;

    public @Nullable Boolean inPrint;

    public LocalDate pubdate;

    @ForeignKey(onDelete = CASCADE, relatedName = "book_contact_set")
    public final Ref<Author> contact = ref();

    @ForeignKey(onDelete = CASCADE, relatedName = "books")
    public final Ref<Publisher> publisher = ref();

    @ForeignKey(onDelete = SET_NULL, relatedName = "sequels")
    public final Ref<@Nullable Book> prequel = ref();

    @ManyToManyField
    public final Related<Author, Author_.Query> authors = related();

    @Reverse("book")
    public final Related<Chapter, Chapter_.Query> chapters = related();

    @Reverse("book")
    public final Related<Review, Review_.Query> review = related();

    @Reverse("prequel")
    public final Related<Book, Book_.Query> sequels = related();

    @Reverse("books")
    public final Related<Store, Store_.Query> stores = related();
}
