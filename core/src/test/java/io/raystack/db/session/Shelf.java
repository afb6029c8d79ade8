package io.raystack.db.session;

import io.raystack.db.Model;
import io.raystack.db.QuerySet;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.mapping.Binds;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Slot;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSettings;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.OnDelete;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.NumberColumn;
import io.raystack.db.query.RefColumn;
import io.raystack.db.query.TextColumn;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two models whose generated classes are written by hand, for tests of what needs no database. */
final class Shelf {
    static final FieldSpec AUTHOR_ID = field("id", ColumnType.BIGINT, false);
    static final FieldSpec NAME = field("name", ColumnType.varchar(100), false);
    static final FieldSpec SECRET = sensitive("secret");
    static final FieldSpec BOOK_ID = field("id", ColumnType.BIGINT, false);
    static final FieldSpec TITLE = field("title", ColumnType.varchar(100), false);
    static final FieldSpec PAGES = field("pages", ColumnType.INTEGER, true);
    static final FieldSpec AUTHOR =
            new FieldSpec("author", "author_id", ColumnType.BIGINT, true, FieldSpec.Fill.OBJECT, FieldSettings.NONE);
    static final RelationSpec WRITTEN_BY = new RelationSpec(
            "author",
            RelationSpec.Kind.FOREIGN_KEY,
            Author.class.getName(),
            List.of("author"),
            OnDelete.CASCADE,
            null,
            null,
            null);
    static final RelationSpec BOOKS = new RelationSpec(
            "books",
            RelationSpec.Kind.REVERSE,
            Book.class.getName(),
            List.of(),
            OnDelete.DO_NOTHING,
            "author",
            null,
            null);
    static final AuthorMeta AUTHORS = Metas.register(new AuthorMeta());
    static final BookMeta BOOKMETA = Metas.register(new BookMeta());
    static final BookQuery ALL = QuerySet.first(BOOKMETA, new BookPath(), BookQuery::new);

    private Shelf() {}

    private static FieldSpec field(String name, ColumnType type, boolean nullable) {
        return new FieldSpec(name, name, type, nullable, FieldSpec.Fill.OBJECT, FieldSettings.NONE);
    }

    private static FieldSpec sensitive(String name) {
        FieldSettings n = FieldSettings.NONE;
        FieldSettings hidden =
                new FieldSettings(false, false, true, null, n.range(), n.format(), List.of(), null, n.words());
        return new FieldSpec(name, name, ColumnType.TEXT, true, FieldSpec.Fill.OBJECT, hidden);
    }

    private static ModelSpec described(Class<?> type, List<FieldSpec> fields, List<RelationSpec> relations) {
        String table = "shelf_" + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return new ModelSpec(
                type.getName(),
                "shelf",
                table,
                fields,
                relations,
                List.of("id"),
                List.of(),
                List.of(),
                ModelSpec.MetaSpec.NONE);
    }

    /** Wrote books. */
    static final class Author extends Model {
        String name = "";

        @Nullable
        String secret;

        final Related<Book, BookQuery> books = related();
    }

    /** Was written. */
    static final class Book extends Model {
        String title = "";

        @Nullable
        Integer pages;

        final Ref<@Nullable Author> author = ref();
    }

    /** As the processor would write it. */
    static final class BookPath {
        final NumberColumn<Book, Long> id = new NumberColumn<>(Hop.ROOT, BOOK_ID);
        final TextColumn<Book> title = new TextColumn<>(Hop.ROOT, TITLE);
        final NumberColumn<Book, Integer> pages = new NumberColumn<>(Hop.ROOT, PAGES);
        final RefColumn<Book, Author, NumberColumn<Book, Long>> author =
                new RefColumn<>(Hop.ROOT, WRITTEN_BY, AUTHOR, new NumberColumn<>(Hop.ROOT, AUTHOR));
    }

    /** With a method of its own. */
    static final class BookQuery extends QuerySet<Book, BookPath, BookQuery> {
        BookQuery thick() {
            return filter(b -> b.pages.gt(500));
        }
    }

    /** Remembers nothing: these models are not saved. */
    static final class State extends EntityState {}

    /** As the processor would write it. */
    static final class AuthorMeta extends Meta<Author> {
        AuthorMeta() {
            super(Author.class, described(Author.class, List.of(AUTHOR_ID, NAME, SECRET), List.of(BOOKS)), GENERATOR);
        }

        @Override
        public Author create() {
            Author made = new Author();
            bind(made);
            return made;
        }

        @Override
        public void bind(Author entity) {
            entity.books.bind(entity, 0);
        }

        @Override
        public Author read(Columns row, int at) {
            Author read = create();
            read.id = row.getLong(at);
            read.name = String.valueOf(row.getString(at + 1));
            read.secret = row.getString(at + 2);
            read.$state(new State());
            return read;
        }

        @Override
        public @Nullable Object get(Author entity, int field) {
            return switch (field) {
                case 0 -> (Object) entity.id;
                case 1 -> entity.name;
                default -> entity.secret;
            };
        }

        @Override
        public void set(Author entity, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> entity.id = (Long) Objects.requireNonNull(value);
                case 1 -> entity.name = String.valueOf(value);
                default -> entity.secret = (String) value;
            }
        }

        @Override
        public Slot slot(Author entity, int relation) {
            return entity.books;
        }

        @Override
        public void write(Author entity, int field, Binds out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EntityState snapshot(Author entity) {
            return new State();
        }

        @Override
        public BitSet changed(Author entity, EntityState state) {
            return new BitSet();
        }

        @Override
        public void restore(Author entity, EntityState state) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object objects() {
            throw new UnsupportedOperationException();
        }
    }

    /** As the processor would write it. */
    static final class BookMeta extends Meta<Book> {
        BookMeta() {
            super(
                    Book.class,
                    described(Book.class, List.of(BOOK_ID, TITLE, PAGES, AUTHOR), List.of(WRITTEN_BY)),
                    GENERATOR);
        }

        @Override
        public Book create() {
            Book made = new Book();
            bind(made);
            return made;
        }

        @Override
        public void bind(Book entity) {
            entity.author.bind(entity, 0);
        }

        @Override
        public Book read(Columns row, int at) {
            Book read = create();
            read.id = row.getLong(at);
            read.title = String.valueOf(row.getString(at + 1));
            read.pages = row.getIntOrNull(at + 2);
            read.author.key(row.getLongOrNull(at + 3));
            read.$state(new State());
            return read;
        }

        @Override
        public @Nullable Object get(Book entity, int field) {
            return switch (field) {
                case 0 -> (Object) entity.id;
                case 1 -> entity.title;
                case 2 -> entity.pages;
                default -> entity.author.key();
            };
        }

        @Override
        public void set(Book entity, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> entity.id = (Long) Objects.requireNonNull(value);
                case 1 -> entity.title = String.valueOf(value);
                case 2 -> entity.pages = (Integer) value;
                default -> entity.author.key(value);
            }
        }

        @Override
        public Slot slot(Book entity, int relation) {
            return entity.author;
        }

        @Override
        public void write(Book entity, int field, Binds out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EntityState snapshot(Book entity) {
            return new State();
        }

        @Override
        public BitSet changed(Book entity, EntityState state) {
            return new BitSet();
        }

        @Override
        public void restore(Book entity, EntityState state) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object objects() {
            return ALL;
        }
    }
}
