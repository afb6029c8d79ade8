package io.raystack.tests.writing;

import static io.raystack.db.Atomic.atomic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.CheckError;
import io.raystack.db.errors.DataError;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.ForeignKeyError;
import io.raystack.db.errors.NotNullError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.errors.UniqueError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ErrorsTest {
    private static final long NOBODY = 987_654_321;

    private final Writing db;

    ErrorsTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_foreign_key_without_a_row_names_its_field() {
        Pet pet = new Pet();
        pet.owner.setId(NOBODY);
        assertThatThrownBy(pet::save)
                .isInstanceOf(ForeignKeyError.class)
                .hasMessageContaining("writing.Pet.owner points to a row that is not there");
        assertThat(pet).hasToString("Pet(new)");
        assertThatThrownBy(() -> Pet.objects.bulkCreate(List.of(pet)))
                .isInstanceOf(ForeignKeyError.class)
                .hasMessageContaining("writing.Pet.owner");
        Person ann = Person.named("Ann");
        ann.favourite.setId(NOBODY);
        assertThatThrownBy(ann::save)
                .isInstanceOf(ForeignKeyError.class)
                .hasMessageContaining("writing.Person.favourite");
        assertThatThrownBy(() -> Person.objects.filter("id", ann.id).update("favourite", NOBODY))
                .isInstanceOf(ForeignKeyError.class)
                .hasMessageContaining("writing.Person.favourite");
    }

    @Test
    @SuppressWarnings("NullAway") // that is the mistake
    void a_missing_value_names_its_field() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.body = null;
        assertThatThrownBy(memo::save)
                .isInstanceOf(NotNullError.class)
                .hasMessageContaining("writing.Memo")
                .hasMessageContaining("body");
        assertThat(memo).hasToString("Memo(new)");
        memo.body = "";
        memo.save();
        assertThatThrownBy(() -> Memo.objects.filter("id", memo.id).update("body", null))
                .isInstanceOf(NotNullError.class)
                .hasMessageContaining("writing.Memo.body");
        assertThatThrownBy(() -> new Pet().save())
                .isInstanceOf(NotNullError.class)
                .hasMessageContaining("owner");
    }

    @Test
    void a_text_that_is_too_long_is_an_error_not_a_shorter_text() {
        Memo memo = Memo.of("x".repeat(41));
        assertThatThrownBy(memo::save).isInstanceOf(DataError.class).hasMessageContaining("writing.Memo.slug");
        assertThat(memo).hasToString("Memo(new)");
        assertThatThrownBy(() -> Memo.objects.bulkCreate(List.of(Memo.of("fits"), memo)))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("writing.Memo.slug");
    }

    @Test
    void a_query_that_breaks_a_rule_names_it() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        Memo other = Memo.of(Writing.fresh("a"));
        other.save();
        assertThatThrownBy(() -> Memo.objects.filter("id", memo.id).update("views", -1))
                .isInstanceOf(CheckError.class)
                .hasMessageContaining("views");
        assertThatThrownBy(() -> Memo.objects.filter("id", memo.id).update("slug", other.slug))
                .isInstanceOf(UniqueError.class)
                .hasMessageContaining("slug");
    }

    @Test
    void a_field_that_is_none_is_named_with_those_there_are() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        assertThatThrownBy(() -> memo.saveOnly("boddy"))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("boddy")
                .hasMessageContaining("body");
        assertThatThrownBy(() -> memo.saveOnly(Account_.balance))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("writing.Memo");
    }

    @Test
    void an_error_caught_inside_a_block_does_not_commit_half_of_it() {
        Memo first = Memo.of(Writing.fresh("a"));
        Memo twin = Memo.of(first.slug);
        try {
            atomic(() -> {
                first.save();
                assertThatThrownBy(twin::save).isInstanceOf(UniqueError.class);
            });
            assertThat(Memo.objects.filter("slug", first.slug).count()).isEqualTo(1);
        } catch (TransactionError broken) {
            assertThat(broken).hasMessageContaining("atomic block of its own");
            assertThat(Memo.objects.filter("slug", first.slug).exists()).isFalse();
            assertThat(first).hasToString("Memo(new)");
        }
    }
}
