package io.raystack.tests.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.CheckError;
import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.errors.UniqueError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class StatesTest {
    private final Writing db;

    StatesTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_new_object_is_inserted_and_gets_its_key() {
        Memo memo = Memo.of(Writing.fresh("a"));
        assertThat(memo).hasToString("Memo(new)");
        assertThat(db.sent(memo::save)).singleElement().asString().startsWith("INSERT INTO");
        assertThat(memo.id).isPositive();
        assertThat(memo).hasToString("Memo(id=" + memo.id + ")");
        Memo read = Memo.objects.get(memo.id);
        assertThat(read.slug).isEqualTo(memo.slug);
        assertThat(read.createdAt)
                .isEqualTo(memo.createdAt)
                .isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
    }

    @Test
    void a_clean_object_sends_nothing() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        assertThat(db.sent(memo::save)).isEmpty();
        Memo read = Memo.objects.get(memo.id);
        assertThat(db.sent(read::save)).isEmpty();
    }

    @Test
    void save_writes_what_changed_and_the_time() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        Memo other = Memo.objects.get(memo.id);
        Memo.objects.filter("id", memo.id).update("body", "theirs");
        other.views = 7;
        assertThat(db.sent(other::save))
                .singleElement()
                .asString()
                .contains("views")
                .doesNotContain("body");
        Memo read = Memo.objects.get(memo.id);
        assertThat(read.views).isEqualTo(7);
        assertThat(read.body).isEqualTo("theirs");
        assertThat(read.updatedAt).isEqualTo(other.updatedAt).isAfterOrEqualTo(memo.updatedAt);
        assertThat(read.createdAt).isEqualTo(memo.createdAt);
        assertThat(db.sent(other::save)).isEmpty();
    }

    @Test
    void saveOnly_writes_one_field_and_leaves_others_to_be_saved() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        memo.views = 3;
        memo.body = "mine";
        memo.saveOnly(Memo_.views);
        assertThat(Memo.objects.get(memo.id).body).isEmpty();
        assertThat(Memo.objects.get(memo.id).views).isEqualTo(3);
        assertThat(memo.body).isEqualTo("mine");
        memo.save();
        assertThat(Memo.objects.get(memo.id).body).isEqualTo("mine");
        memo.summary = "s";
        memo.saveOnly("summary");
        assertThat(Memo.objects.get(memo.id).summary).isEqualTo("s");
    }

    @Test
    void saveAll_writes_every_column() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.saveAll();
        Memo.objects.filter("id", memo.id).update("body", "theirs");
        memo.saveAll();
        assertThat(Memo.objects.get(memo.id).body).isEmpty();
    }

    @Test
    void an_update_of_a_row_that_is_gone_is_an_error_and_changes_nothing() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        Memo.objects.filter("id", memo.id).delete();
        memo.views = 1;
        Instant before = memo.updatedAt;
        assertThatThrownBy(memo::save).isInstanceOf(NotUpdated.class).hasMessageContaining("Memo(id=");
        assertThat(memo.updatedAt).isEqualTo(before);
        assertThatThrownBy(memo::save).isInstanceOf(NotUpdated.class);
        assertThatThrownBy(memo::refreshFromDb).isInstanceOf(DoesNotExist.class);
        memo.insert();
        assertThat(Memo.objects.get(memo.id).views).isEqualTo(1);
    }

    @Test
    void explicit_calls_need_the_right_state() {
        Memo memo = Memo.of(Writing.fresh("a"));
        assertThatThrownBy(memo::update).isInstanceOf(NotSaved.class);
        assertThatThrownBy(memo::refreshFromDb).isInstanceOf(NotSaved.class);
        assertThatThrownBy(memo::delete).isInstanceOf(NotSaved.class);
        assertThatThrownBy(() -> memo.saveOnly("body")).isInstanceOf(NotSaved.class);
        memo.insert();
        memo.body = "b";
        memo.update();
        assertThat(Memo.objects.get(memo.id).body).isEqualTo("b");
        memo.id++;
        assertThatThrownBy(memo::save).isInstanceOf(NotUpdated.class).hasMessageContaining("key");
    }

    @Test
    void a_deleted_object_knows_it() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        assertThat(memo.delete()).isEqualTo(Map.of("writing.Memo", 1L));
        assertThat(memo).hasToString("Memo(id=" + memo.id + ", deleted)");
        memo.views = 2;
        assertThatThrownBy(memo::save).isInstanceOf(NotUpdated.class).hasMessageContaining("insert()");
        assertThatThrownBy(memo::delete).isInstanceOf(NotSaved.class);
        assertThat(Memo.objects.filter("id", memo.id).exists()).isFalse();
    }

    @Test
    void refresh_reads_all_fields_again() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        Memo.objects.filter("id", memo.id).update("body", "theirs");
        memo.views = 9;
        memo.refreshFromDb();
        assertThat(memo.body).isEqualTo("theirs");
        assertThat(memo.views).isZero();
        assertThat(db.sent(memo::save)).isEmpty();
    }

    @Test
    void a_failed_save_leaves_the_object_as_it_was() {
        Memo first = Memo.of(Writing.fresh("a"));
        first.save();
        Memo second = Memo.of(first.slug);
        assertThatThrownBy(second::save)
                .isInstanceOf(UniqueError.class)
                .hasMessageContaining("writing.Memo")
                .hasMessageContaining("slug");
        assertThat(second).hasToString("Memo(new)");
        assertThat(second.id).isZero();
        assertThat(second.createdAt).isEqualTo(Instant.EPOCH);
        second.slug = Writing.fresh("b");
        second.save();
        second.slug = first.slug;
        Instant before = second.updatedAt;
        assertThatThrownBy(second::save).isInstanceOf(UniqueError.class);
        assertThat(second.updatedAt).isEqualTo(before);
        second.slug = Writing.fresh("c");
        second.save();
        assertThat(Memo.objects.get(second.id).slug).isEqualTo(second.slug);
    }

    @Test
    void errors_name_model_and_field_but_no_secret() {
        Memo first = Memo.of(Writing.fresh("a"));
        first.secret = Writing.fresh("hush");
        first.save();
        Memo second = Memo.of(Writing.fresh("a"));
        second.secret = first.secret;
        assertThatThrownBy(second::save).isInstanceOf(UniqueError.class).satisfies(e -> {
            for (Throwable t = e; t != null; t = t.getCause()) {
                assertThat(t.toString()).doesNotContain(first.secret);
            }
            assertThat(e).hasMessageContaining("secret");
        });
        second.secret = null;
        second.views = -1;
        assertThatThrownBy(second::save)
                .isInstanceOf(CheckError.class)
                .hasMessageContaining("writing.Memo")
                .hasMessageContaining("views");
    }

    @Test
    void equality_is_by_model_and_key_once_saved() {
        Memo memo = Memo.of(Writing.fresh("a"));
        Memo twin = Memo.of(memo.slug);
        assertThat(memo).isNotEqualTo(twin).isEqualTo(memo);
        memo.save();
        Memo read = Memo.objects.get(memo.id);
        assertThat(read).isNotSameAs(memo).isEqualTo(memo).hasSameHashCodeAs(memo);
        Account other = new Account();
        other.owner = Writing.fresh("o");
        other.save();
        other.id = memo.id;
        assertThat((Object) other).isNotEqualTo(memo);
    }

    @Test
    void a_uuid_is_made_when_none_is_there() {
        Token token = new Token();
        token.name = "t";
        token.save();
        assertThat(token.id).isNotNull();
        assertThat(Token.objects.get(token.id).name).isEqualTo("t");
        Token own = new Token();
        own.id = UUID.randomUUID();
        UUID chosen = own.id;
        own.save();
        assertThat(own.id).isEqualTo(chosen);
    }

    @Test
    void a_key_of_the_users_is_inserted_as_it_is() {
        Country country = new Country();
        country.code = "x" + (char) ('a' + Math.floorMod(Writing.fresh("").hashCode(), 26));
        Country.objects.filter("code", country.code).delete();
        country.name = "Nowhere";
        country.save();
        assertThat(Country.objects.get(country.code).name).isEqualTo("Nowhere");
        Country again = new Country();
        again.code = country.code;
        again.name = "Elsewhere";
        assertThatThrownBy(again::save).isInstanceOf(UniqueError.class).hasMessageContaining("code");
        again.upsert();
        assertThat(Country.objects.get(country.code).name).isEqualTo("Elsewhere");
        assertThat(db.sent(again::save)).isEmpty();
    }

    @Test
    void upsert_by_unique_field_finds_the_key() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        Memo twin = Memo.of(memo.slug);
        twin.body = "new";
        twin.upsert(Memo_.slug);
        assertThat(twin.id).isEqualTo(memo.id);
        assertThat(twin.createdAt).isEqualTo(memo.createdAt);
        assertThat(Memo.objects.get(memo.id).body).isEqualTo("new");
        Memo fresh = Memo.of(Writing.fresh("a"));
        fresh.upsert("slug");
        assertThat(Memo.objects.get(fresh.id).slug).isEqualTo(fresh.slug);
    }
}
