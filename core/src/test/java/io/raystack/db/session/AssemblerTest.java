package io.raystack.db.session;

import static io.raystack.db.session.Shelf.AUTHORS;
import static io.raystack.db.session.Shelf.BOOKMETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DataError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.plan.RowShape;
import io.raystack.db.session.Shelf.Author;
import io.raystack.db.session.Shelf.Book;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblerTest {
    private static final RowShape.Entity BOOK = new RowShape.Entity(BOOKMETA, 0, -1, -1, false);
    private static final RowShape.Entity ITS_AUTHOR = new RowShape.Entity(AUTHORS, 4, 0, 0, true);

    private static RowShape shape(List<RowShape.Entity> entities, RowShape.Value... values) {
        return new RowShape(entities, List.of(values), List.of());
    }

    @Test
    void aJoinedParentIsOneObjectAKey() {
        Assembler assembler = new Assembler(shape(List.of(BOOK, ITS_AUTHOR)), "main", true);
        Book a = (Book) assembler.root(new GivenRow(1L, "A", 10, 7L, 7L, "Ada", null));
        Book b = (Book) assembler.root(new GivenRow(2L, "B", null, 7L, 7L, "Ada", null));
        Book c = (Book) assembler.root(new GivenRow(3L, "C", null, 8L, 8L, "Ben", null));
        assertThat(a.author.isLoaded()).isTrue();
        assertThat(a.author.get()).isSameAs(b.author.get()).isNotSameAs(c.author.get());
        assertThat(a.author.get().name).isEqualTo("Ada");
        assertThat(a.author.id()).isEqualTo(7L);
        assertThat(assembler.groups()).hasSize(1);
        assertThat(assembler.groups().get(0)).hasSize(2);
    }

    @Test
    void aMissingParentIsLoadedAndNull() {
        Assembler assembler = new Assembler(shape(List.of(BOOK, ITS_AUTHOR)), "main", true);
        Book book = (Book) assembler.root(new GivenRow(1L, "A", 10, null, null, null, null));
        assertThat(book.author.isLoaded()).isTrue();
        assertThat(book.author.get()).isNull();
    }

    @Test
    void objectsKnowWhereTheyCameFrom() {
        Assembler assembler = new Assembler(shape(List.of(BOOK, ITS_AUTHOR)), "replica", true);
        Book book = (Book) assembler.root(new GivenRow(1L, "A", 10, 7L, 7L, "Ada", null));
        assertThat(Assembler.state(book).database()).isEqualTo("replica");
        assertThat(Assembler.state(book.author.get()).database()).isEqualTo("replica");
    }

    @Test
    void annotationsComeWithTheRoot() {
        RowShape.Value n = new RowShape.Value("n", 4, ColumnType.BIGINT, null, -1);
        Assembler assembler = new Assembler(shape(List.of(BOOK), n), "main", true);
        GivenRow row = new GivenRow(1L, "A", 10, 7L, 42L);
        Book book = (Book) assembler.root(row);
        assembler.annotate(book, row, 0);
        assertThat(book.$annotation("n")).isEqualTo(42L);
        assertThatThrownBy(() -> book.$annotation("m")).hasMessageContaining("annotate(m)");
    }

    @Test
    void selectedRowsAndValuesStandSideBySide() {
        RowShape.Value author = new RowShape.Value("author", -1, ColumnType.BIGINT, null, 0);
        RowShape.Value title = new RowShape.Value("title", 3, ColumnType.TEXT, null, -1);
        RowShape.Entity selected = new RowShape.Entity(AUTHORS, 0, -1, -1, true);
        Assembler assembler = new Assembler(shape(List.of(selected), author, title), "main", false);
        ValueRows<Object> rows = new ValueRows<>(assembler, r -> r[0] == null ? r[1] : ((Author) r[0]).name + r[1]);
        assertThat(rows.make(new GivenRow(7L, "Ada", null, "A"))).isEqualTo("AdaA");
        assertThat(rows.make(new GivenRow(null, null, null, "B"))).isEqualTo("B");
        assertThat(assembler.roots()).hasSize(1);
    }

    @Test
    void enumConstantsAreFoundByName() {
        RowShape.Value value = new RowShape.Value("kind", 0, ColumnType.TEXT, Kind.class.getName(), -1);
        Cell cell = new Cell(value, getClass().getClassLoader());
        assertThat(cell.read(new GivenRow("THICK"))).isEqualTo(Kind.THICK);
        assertThat(cell.read(new GivenRow((Object) null))).isNull();
        assertThatThrownBy(() -> cell.read(new GivenRow("ROUND")))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("\"kind\" holds 'ROUND', which is no constant of Kind");
    }

    private enum Kind {
        THIN,
        THICK
    }
}
