package io.raystack.tests.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.UniqueError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BulkTest {
    private final Writing db;

    BulkTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static List<Memo> memos(int count) {
        List<Memo> memos = new ArrayList<>(count);
        String beginning = Writing.fresh("bulk") + "-";
        for (int i = 0; i < count; i++) {
            Memo memo = Memo.of(beginning + i);
            memo.views = i;
            memos.add(memo);
        }
        return memos;
    }

    @Test
    void keys_and_times_are_filled_in_order() {
        List<Memo> memos = memos(1000);
        assertThat(db.sent(() -> Memo.objects.bulkCreate(memos))).hasSizeLessThan(12);
        Map<Long, Memo> read = Memo.objects.inBulk(memos.stream().map(m -> m.id).toList());
        assertThat(read).hasSize(1000);
        assertThat(memos).allSatisfy(memo -> {
            assertThat(read.get(memo.id)).isNotNull();
            assertThat(read.get(memo.id).slug).isEqualTo(memo.slug);
            assertThat(memo.createdAt).isNotEqualTo(Instant.EPOCH);
        });
        assertThat(db.sent(memos.get(7)::save)).isEmpty();
    }

    @Test
    void given_keys_and_made_keys_mix() {
        Memo given = memos(1).get(0);
        given.id = 1_000_000 + Writing.fresh("").hashCode();
        Memo made = memos(1).get(0);
        Memo.objects.bulkCreate(List.of(given, made));
        assertThat(Memo.objects.get(given.id).slug).isEqualTo(given.slug);
        assertThat(Memo.objects.get(made.id).slug).isEqualTo(made.slug);
        List<Token> tokens = List.of(new Token(), new Token());
        Token.objects.bulkCreate(tokens);
        assertThat(tokens.get(0).id).isNotNull().isNotEqualTo(tokens.get(1).id);
        Memo.objects.bulkCreate(List.of());
    }

    @Test
    void one_that_fails_fails_all_and_changes_nothing() {
        List<Memo> memos = memos(300);
        memos.get(299).slug = memos.get(0).slug;
        assertThatThrownBy(() -> Memo.objects.bulkCreate(memos))
                .isInstanceOf(UniqueError.class)
                .hasMessageContaining("slug");
        assertThat(memos).allSatisfy(memo -> assertThat(memo).hasToString("Memo(new)"));
        assertThat(memos.get(1).id).isZero();
        assertThat(Memo.objects.filter("slug", memos.get(1).slug).exists()).isFalse();
    }

    @Test
    void conflicts_can_be_ignored() {
        Memo there = memos(1).get(0);
        there.save();
        Memo twin = Memo.of(there.slug);
        twin.body = "twin";
        Memo fresh = memos(1).get(0);
        Memo.objects.bulkCreate(List.of(twin, fresh), b -> b.ignoreConflicts());
        assertThat(Memo.objects.get(there.id).body).isEmpty();
        assertThat(Memo.objects.filter("slug", fresh.slug).count()).isEqualTo(1);
        assertThat(twin).hasToString("Memo(new)");
        Memo wrong = memos(1).get(0);
        wrong.views = -1;
        assertThatThrownBy(() -> Memo.objects.bulkCreate(List.of(wrong), b -> b.ignoreConflicts()))
                .as("only conflicts are ignored")
                .isInstanceOf(io.raystack.db.errors.CheckError.class);
    }

    @Test
    void conflicts_can_update() {
        Memo there = memos(1).get(0);
        there.body = "old";
        there.save();
        Memo twin = Memo.of(there.slug);
        twin.body = "new";
        twin.views = 77;
        Memo fresh = memos(1).get(0);
        Memo.objects.bulkCreate(
                List.of(twin, fresh), b -> b.updateConflicts("body").unique("slug"));
        assertThat(twin.id).isEqualTo(there.id);
        assertThat(fresh.id).isPositive().isNotEqualTo(there.id);
        Memo read = Memo.objects.get(there.id);
        assertThat(read.body).isEqualTo("new");
        assertThat(read.views).isEqualTo(there.views);
    }

    @Test
    void many_are_updated_in_one_statement_a_batch() {
        List<Memo> memos = memos(500);
        Memo.objects.bulkCreate(memos);
        memos.forEach(memo -> {
            memo.views += 1000;
            memo.body = "kept for later";
        });
        assertThat(db.sent(() ->
                        assertThat(Memo.objects.bulkUpdate(memos, "views")).isEqualTo(500)))
                .hasSizeLessThanOrEqualTo(3);
        Memo read = Memo.objects.get(memos.get(42).id);
        assertThat(read.views).isEqualTo(1042);
        assertThat(read.body).isEmpty();
        memos.get(42).save();
        assertThat(Memo.objects.get(memos.get(42).id).body).isEqualTo("kept for later");
    }

    @Test
    void rows_that_are_gone_are_not_counted() {
        List<Memo> memos = memos(3);
        Memo.objects.bulkCreate(memos);
        Memo.objects.filter("id", memos.get(1).id).delete();
        memos.forEach(memo -> memo.views = 5);
        assertThat(Memo.objects.bulkUpdate(memos, m -> m.views)).isEqualTo(2);
        assertThatThrownBy(() -> Memo.objects.bulkUpdate(memos(1), "views")).isInstanceOf(NotSaved.class);
        assertThatThrownBy(() -> Memo.objects.bulkUpdate(memos, "id")).isInstanceOf(QueryError.class);
    }

    @Test
    void a_query_updates_and_counts() {
        List<Memo> memos = memos(5);
        Memo.objects.bulkCreate(memos);
        String beginning = memos.get(0).slug.substring(0, memos.get(0).slug.indexOf('-') + 1);
        assertThat(Memo.objects
                        .filter(m -> m.slug.startsWith(beginning))
                        .update(m -> m.views.set(m.views.plus(10)), m -> m.summary.set("s")))
                .isEqualTo(5);
        assertThat(Memo.objects.get(memos.get(4).id).views).isEqualTo(14);
        assertThat(Memo.objects
                        .filter("slug__startswith", beginning, "views__gt", 12)
                        .delete())
                .isEqualTo(Map.of("writing.Memo", 2L));
    }
}
