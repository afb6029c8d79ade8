package io.raystack.db.plan;

import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Slot;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSettings;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.FieldSpec.Fill;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.OnDelete;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.model.RelationSpec.Kind;
import io.raystack.db.model.RelationSpec.Through;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Hop;
import io.raystack.db.query.NumberColumn;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.RefColumn;
import io.raystack.db.query.RelatedRows;
import io.raystack.db.query.RelationPath;
import io.raystack.db.query.TextColumn;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Three models written by hand as the processor would: an author may have a mentor and has books; a book has an author, may
 * have an editor, and has tags.
 */
final class Library {
    static final FieldSpec ID = field("id", "id", ColumnType.BIGINT, false);
    static final FieldSpec NAME = field("name", "name", ColumnType.varchar(100), false);
    static final FieldSpec CITY = field("city", "city", ColumnType.TEXT, true);
    static final FieldSpec MENTOR = field("mentor", "mentor_id", ColumnType.BIGINT, true);
    static final FieldSpec TITLE = field("title", "title", ColumnType.varchar(200), false);
    static final FieldSpec SUMMARY = field("summary", "summary", ColumnType.TEXT, true);
    static final FieldSpec PAGES = field("pages", "pages", ColumnType.INTEGER, false);
    static final FieldSpec PRICE = field("price", "price", ColumnType.decimal(10, 2), true);
    static final FieldSpec AUTHOR = field("author", "author_id", ColumnType.BIGINT, false);
    static final FieldSpec EDITOR = field("editor", "editor_id", ColumnType.BIGINT, true);
    static final FieldSpec LABEL = field("label", "label", ColumnType.TEXT, false);
    static final FieldSpec NOTE = new FieldSpec(
            "note",
            "note",
            ColumnType.TEXT,
            true,
            Fill.OBJECT,
            new FieldSettings(
                    false,
                    false,
                    true,
                    null,
                    FieldSettings.NumberRange.ANY,
                    FieldSettings.TextFormat.ANY,
                    List.of(),
                    null,
                    FieldSettings.Words.NONE));

    static final RelationSpec AUTHOR_MENTOR = owner("mentor", Kind.FOREIGN_KEY, Author.class, null);
    static final RelationSpec AUTHOR_BOOKS = reverse("books", Book.class, "author");
    static final RelationSpec BOOK_AUTHOR = owner("author", Kind.FOREIGN_KEY, Author.class, null);
    static final RelationSpec BOOK_EDITOR = owner("editor", Kind.FOREIGN_KEY, Author.class, "edited");
    static final RelationSpec BOOK_TAGS = new RelationSpec(
            "tags", Kind.MANY_TO_MANY, Tag.class.getName(), List.of(), OnDelete.CASCADE, null, null, Through.TABLE);

    static final Meta<Author> AUTHORS = Metas.register(new Described<>(
            Author.class, "author", List.of(ID, NAME, CITY, MENTOR), List.of(AUTHOR_MENTOR, AUTHOR_BOOKS)));
    static final Meta<Book> BOOKS = Metas.register(new Described<>(
            Book.class,
            "book",
            List.of(ID, TITLE, SUMMARY, PAGES, PRICE, AUTHOR, EDITOR),
            List.of(BOOK_AUTHOR, BOOK_EDITOR, BOOK_TAGS)));
    static final Meta<Tag> TAGS =
            Metas.register(new Described<>(Tag.class, "tag", List.of(ID, LABEL, NOTE), List.of()));

    private Library() {}

    private static FieldSpec field(String name, String column, ColumnType type, boolean nullable) {
        return new FieldSpec(name, column, type, nullable, Fill.OBJECT, FieldSettings.NONE);
    }

    private static RelationSpec owner(String name, Kind kind, Class<?> target, @Nullable String relatedName) {
        return new RelationSpec(name, kind, target.getName(), List.of(name), OnDelete.CASCADE, null, relatedName, null);
    }

    private static RelationSpec reverse(String name, Class<?> target, String mappedBy) {
        return new RelationSpec(
                name, Kind.REVERSE, target.getName(), List.of(), OnDelete.DO_NOTHING, mappedBy, null, null);
    }

    /** An author. */
    static final class Author extends Entity {}

    /** A book. */
    static final class Book extends Entity {}

    /** A tag. */
    static final class Tag extends Entity {}

    /** What authors can say. */
    static class AuthorPath<R> {
        final Hop hop;
        final NumberColumn<R, Long> id;
        final TextColumn<R> name;
        final TextColumn<R> city;
        final RefColumn<R, Author, NumberColumn<R, Long>> mentor;
        final RelationPath<R, Book> books;

        AuthorPath(Hop hop) {
            this.hop = hop;
            id = new NumberColumn<>(hop, ID);
            name = new TextColumn<>(hop, NAME);
            city = new TextColumn<>(hop, CITY);
            mentor = new RefColumn<>(hop, AUTHOR_MENTOR, MENTOR, new NumberColumn<>(hop, MENTOR));
            books = new RelationPath<>(hop, AUTHOR_BOOKS);
        }

        AuthorPath<R> mentor() {
            return new AuthorPath<>(hop.to(AUTHOR_MENTOR));
        }

        Books<R> books() {
            return new Books<>(hop.to(AUTHOR_BOOKS));
        }
    }

    /** What books can say. */
    static class BookPath<R> {
        final Hop hop;
        final NumberColumn<R, Long> id;
        final TextColumn<R> title;
        final TextColumn<R> summary;
        final NumberColumn<R, Integer> pages;
        final NumberColumn<R, BigDecimal> price;
        final RefColumn<R, Author, NumberColumn<R, Long>> author;
        final RefColumn<R, Author, NumberColumn<R, Long>> editor;
        final RelationPath<R, Tag> tags;

        BookPath(Hop hop) {
            this.hop = hop;
            id = new NumberColumn<>(hop, ID);
            title = new TextColumn<>(hop, TITLE);
            summary = new TextColumn<>(hop, SUMMARY);
            pages = new NumberColumn<>(hop, PAGES);
            price = new NumberColumn<>(hop, PRICE);
            author = new RefColumn<>(hop, BOOK_AUTHOR, AUTHOR, new NumberColumn<>(hop, AUTHOR));
            editor = new RefColumn<>(hop, BOOK_EDITOR, EDITOR, new NumberColumn<>(hop, EDITOR));
            tags = new RelationPath<>(hop, BOOK_TAGS);
        }

        AuthorPath<R> author() {
            return new AuthorPath<>(hop.to(BOOK_AUTHOR));
        }

        AuthorPath<R> editor() {
            return new AuthorPath<>(hop.to(BOOK_EDITOR));
        }

        Tags<R> tags() {
            return new Tags<>(hop.to(BOOK_TAGS));
        }
    }

    /** What tags can say. */
    static class TagPath<R> {
        final Hop hop;
        final NumberColumn<R, Long> id;
        final TextColumn<R> label;
        final TextColumn<R> note;

        TagPath(Hop hop) {
            this.hop = hop;
            id = new NumberColumn<>(hop, ID);
            label = new TextColumn<>(hop, LABEL);
            note = new TextColumn<>(hop, NOTE);
        }
    }

    /** Several books. */
    static final class Books<R> extends BookPath<R> {
        Books(Hop hop) {
            super(hop);
        }

        Condition<R> any(Function<BookPath<R>, Condition<? super R>> body) {
            return RelatedRows.any(hop, BookPath<R>::new, body);
        }

        Condition<R> none(Function<BookPath<R>, Condition<? super R>> body) {
            return RelatedRows.none(hop, BookPath<R>::new, body);
        }

        Condition<R> all(Function<BookPath<R>, Condition<? super R>> body) {
            return RelatedRows.all(hop, BookPath<R>::new, body);
        }

        NumberExpr<R, Long> count() {
            return RelatedRows.count(hop);
        }
    }

    /** Several tags. */
    static final class Tags<R> extends TagPath<R> {
        Tags(Hop hop) {
            super(hop);
        }

        Condition<R> any(Function<TagPath<R>, Condition<? super R>> body) {
            return RelatedRows.any(hop, TagPath<R>::new, body);
        }

        Condition<R> exists() {
            return RelatedRows.exists(hop);
        }

        Condition<R> isEmpty() {
            return RelatedRows.isEmpty(hop);
        }

        NumberExpr<R, Long> count() {
            return RelatedRows.count(hop);
        }
    }

    /** An entity that only remembers its key. */
    abstract static class Entity implements Stateful {
        long id;
        private @Nullable EntityState state;

        @Override
        public @Nullable EntityState $state() {
            return state;
        }

        @Override
        public void $state(@Nullable EntityState next) {
            state = next;
        }
    }

    /** The state of a saved entity. */
    static final class Saved extends EntityState {}

    /** Enough of a Meta to plan with. */
    private static final class Described<T extends Entity> extends Meta<T> {
        Described(Class<T> type, String table, List<FieldSpec> fields, List<RelationSpec> relations) {
            super(
                    type,
                    new ModelSpec(
                            type.getName(),
                            "library",
                            table,
                            fields,
                            relations,
                            List.of("id"),
                            List.of(),
                            List.of(),
                            ModelSpec.MetaSpec.NONE),
                    GENERATOR);
        }

        private static UnsupportedOperationException notPlanned() {
            return new UnsupportedOperationException("planning reads no entity");
        }

        @Override
        public T create() {
            throw notPlanned();
        }

        @Override
        public void bind(T entity) {
            throw notPlanned();
        }

        @Override
        public T read(Columns row, int at) {
            throw notPlanned();
        }

        @Override
        public void write(T entity, int field, io.raystack.db.mapping.Binds out) {
            throw notPlanned();
        }

        @Override
        public @Nullable Object get(T entity, int field) {
            return field == 0 ? entity.id : null;
        }

        @Override
        public void set(T entity, int field, @Nullable Object value) {
            throw notPlanned();
        }

        @Override
        public Slot slot(T entity, int relation) {
            throw notPlanned();
        }

        @Override
        public EntityState snapshot(T entity) {
            return new Saved();
        }

        @Override
        public BitSet changed(T entity, EntityState state) {
            return new BitSet();
        }

        @Override
        public void restore(T entity, EntityState state) {
            throw notPlanned();
        }

        @Override
        public Object objects() {
            throw notPlanned();
        }
    }
}
