package io.raystack.db.session;

import static io.raystack.db.session.Shelf.BOOKMETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Peers;
import io.raystack.db.session.Shelf.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static List<Book> books(int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> BOOKMETA.read(new GivenRow(i, "A", 1, null), 0))
                .toList();
    }

    private static Peers peers(Book book) {
        return Objects.requireNonNull(Assembler.state(book).peers());
    }

    @Test
    void groupsHoldAtMostAThousand() {
        List<Book> books = books(2500);
        List<Peers.Chunk> kept = new ArrayList<>();
        Grouping.group(books, null, kept::add);
        assertThat(kept).extracting(c -> c.rows().length).containsExactly(1000, 1000, 500);
        assertThat(peers(books.get(0))).isSameAs(peers(books.get(999))).isNotSameAs(peers(books.get(1000)));
        assertThat(peers(books.get(0)).loading()).isEqualTo(Loading.PEERS);
    }

    @Test
    void aLonelyRowNeedsNoGroupUnlessSomethingWasSaid() {
        Book book = books(1).get(0);
        Grouping.group(List.of(book), null, c -> {});
        assertThat(Assembler.state(book).peers()).isNull();
        Grouping.group(List.of(book), Loading.RAISE, c -> {});
        assertThat(peers(book).loading()).isEqualTo(Loading.RAISE);
    }

    @Test
    void aGroupIsHeldWeakly() throws InterruptedException {
        List<Book> books = books(2);
        List<Peers.Chunk> kept = new ArrayList<>();
        Grouping.group(books, null, kept::add);
        assertThat(peers(books.get(0)).chunk()).isNotNull();
        kept.clear();
        for (int i = 0; i < 50 && peers(books.get(0)).chunk() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(peers(books.get(0)).chunk()).isNull();
    }
}
