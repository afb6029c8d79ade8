package io.raystack.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order, its NULLs, slices: the same on every database. */
@OnEveryDatabase
class OrderingTest {
    private final OpenLibrary library;

    OrderingTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void authors() {
        Author ada = author("ada", "x", 3, null);
        author("Bob", null, 1, ada);
        author("😀", "", 2, null);
        author("\uE000", null, 2, ada);
    }

    private static Author author(String name, @Nullable String penName, int born, @Nullable Author mentor) {
        return Author.objects.create(a -> {
            a.name = name;
            a.penName = penName;
            a.born = born;
            a.mentor.set(mentor);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static List<String> names(Author_.Query authors) {
        return authors.list().stream().map(a -> a.name).toList();
    }

    @Test
    void textStandsInTheOrderOfCodePoints() {
        assertThat(names(Author.objects.orderBy(a -> a.name))).containsExactly("Bob", "ada", "\uE000", "😀");
        assertThat(names(Author.objects.orderBy("-name"))).containsExactly("😀", "\uE000", "ada", "Bob");
        assertThat(names(Author.objects.orderBy(Author_.name.desc()))).containsExactly("😀", "\uE000", "ada", "Bob");
    }

    @Test
    void nullIsTheSmallestUnlessSaidOtherwise() {
        assertThat(names(Author.objects.orderBy(a -> a.penName, a -> a.name)))
                .containsExactly("Bob", "\uE000", "😀", "ada");
        assertThat(names(Author.objects.orderBy("-pen_name", "name"))).containsExactly("ada", "😀", "Bob", "\uE000");
        assertThat(names(Author.objects.orderBy(a -> a.penName.asc().nullsLast(), a -> a.name.asc())))
                .containsExactly("😀", "ada", "Bob", "\uE000");
        assertThat(names(Author.objects.orderBy(a -> a.penName.desc().nullsFirst(), a -> a.name.asc())))
                .containsExactly("Bob", "\uE000", "ada", "😀");
    }

    @Test
    void reverseTurnsEverythingRound() {
        Author_.Query byPenName = Author.objects.orderBy(a -> a.penName, a -> a.name);
        assertThat(names(byPenName.reverse())).containsExactly("ada", "😀", "\uE000", "Bob");
        assertThat(names(byPenName.reverse().reverse())).isEqualTo(names(byPenName));
    }

    @Test
    void anOrderBeyondAMissingRowKeepsTheRow() {
        assertThat(names(Author.objects.orderBy(a -> a.mentor().name.desc(), a -> a.name.asc())))
                .containsExactly("Bob", "\uE000", "ada", "😀");
        assertThat(names(Author.objects.orderBy("mentor__name", "-born", "name")))
                .containsExactly("ada", "😀", "\uE000", "Bob");
    }

    @Test
    void slicesCompose() {
        Author_.Query byName = Author.objects.orderBy("name");
        assertThat(names(byName.slice(1, 3))).containsExactly("ada", "\uE000");
        assertThat(names(byName.slice(1, 4).slice(1, 2))).containsExactly("\uE000");
        assertThat(names(byName.slice(2, 2))).isEmpty();
        assertThat(names(byName.slice(3, 10))).containsExactly("😀");
        assertThat(byName.slice(1, 3).count()).isEqualTo(2);
        assertThat(byName.slice(4, 9).exists()).isFalse();
    }

    @Test
    void aSliceIsNotFilteredOrOrderedAfterwards() {
        Author_.Query slice = Author.objects.orderBy("name").slice(0, 2);
        assertThatThrownBy(() -> slice.filter("born", 1).list()).isInstanceOf(QueryError.class);
        assertThatThrownBy(() -> slice.orderBy("born").list()).isInstanceOf(QueryError.class);
        assertThat(names(Author.objects
                        .filter(a -> a.id.in(slice.value(b -> b.id)))
                        .orderBy("-name")))
                .containsExactly("ada", "Bob");
    }

    @Test
    void firstAndLastUseTheKeyWhenNothingIsSaid() {
        assertThat(Author.objects.first().orElseThrow().name).isEqualTo("ada");
        assertThat(Author.objects.last().orElseThrow().name).isEqualTo("\uE000");
        assertThat(Author.objects.orderBy("born", "name").first().orElseThrow().name)
                .isEqualTo("Bob");
        assertThat(Author.objects.orderBy("born", "name").last().orElseThrow().name)
                .isEqualTo("ada");
        assertThat(Author.objects.filter("born", 9).first()).isEmpty();
    }
}
