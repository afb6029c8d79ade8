package io.raystack.tests.writing;

import static io.raystack.db.Atomic.atomic;
import static io.raystack.db.Atomic.durable;
import static io.raystack.db.Atomic.onCommit;
import static io.raystack.db.Atomic.readOnly;
import static io.raystack.db.Atomic.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Atomic;
import io.raystack.db.errors.SerializationError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.errors.UniqueError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RollbackTest {
    private final Writing db;

    RollbackTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** Runs {@code work} in a block that is rolled back. */
    private static void rolledBack(Runnable work) {
        assertThatThrownBy(() -> atomic(() -> {
                    work.run();
                    throw new IOException("back");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("back");
    }

    @Test
    void an_inserted_object_is_new_again() {
        Memo memo = Memo.of(Writing.fresh("a"));
        Token token = new Token();
        rolledBack(() -> {
            memo.save();
            token.save();
            memo.views = 3;
            memo.save();
        });
        assertThat(memo).hasToString("Memo(new)");
        assertThat(memo.id).isZero();
        assertThat(memo.views).isEqualTo(3);
        assertThat(memo.createdAt).isEqualTo(Instant.EPOCH);
        assertThat((Object) token.id).isNull();
        assertThat(Memo.objects.filter("slug", memo.slug).exists()).isFalse();
        memo.save();
        assertThat(Memo.objects.get(memo.id).views).isEqualTo(3);
    }

    @Test
    void a_changed_object_is_dirty_again() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        rolledBack(() -> {
            memo.body = "x";
            memo.save();
        });
        assertThat(Memo.objects.get(memo.id).body).isEmpty();
        assertThat(memo.body).isEqualTo("x");
        memo.save();
        assertThat(Memo.objects.get(memo.id).body).isEqualTo("x");
    }

    @Test
    void a_deleted_object_has_its_row_again() {
        Memo memo = Memo.of(Writing.fresh("a"));
        memo.save();
        rolledBack(memo::delete);
        assertThat(memo).hasToString("Memo(id=" + memo.id + ")");
        memo.views = 4;
        memo.save();
        assertThat(Memo.objects.get(memo.id).views).isEqualTo(4);
    }

    @Test
    void a_savepoint_takes_back_only_its_own() {
        Memo outer = Memo.of(Writing.fresh("a"));
        Memo inner = Memo.of(Writing.fresh("b"));
        atomic(() -> {
            outer.save();
            rolledBack(() -> {
                inner.save();
                outer.views = 5;
                outer.save();
            });
            assertThat(inner).hasToString("Memo(new)");
            assertThat(outer.id).isPositive();
            outer.save();
        });
        assertThat(Memo.objects.get(outer.id).views).isEqualTo(5);
        assertThat(Memo.objects.filter("slug", inner.slug).exists()).isFalse();
    }

    @Test
    void an_inner_block_that_was_kept_goes_with_the_outer_one() {
        Memo memo = Memo.of(Writing.fresh("a"));
        rolledBack(() -> atomic(memo::save));
        assertThat(memo).hasToString("Memo(new)");
    }

    @Test
    void bulk_objects_are_new_again() {
        List<Memo> memos = List.of(Memo.of(Writing.fresh("a")), Memo.of(Writing.fresh("b")));
        rolledBack(() -> Memo.objects.bulkCreate(memos));
        assertThat(memos).allSatisfy(memo -> {
            assertThat(memo.id).isZero();
            assertThat(memo).hasToString("Memo(new)");
        });
    }

    @Test
    void an_error_can_be_caught_around_an_inner_block() {
        Memo first = Memo.of(Writing.fresh("a"));
        Memo twin = Memo.of(first.slug);
        Memo other = Memo.of(Writing.fresh("b"));
        atomic(() -> {
            first.save();
            assertThatThrownBy(() -> atomic(twin::save)).isInstanceOf(UniqueError.class);
            other.save();
        });
        assertThat(Memo.objects
                        .filter("slug__in", List.of(first.slug, other.slug))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void actions_run_after_the_outermost_commit_only() {
        List<String> ran = new ArrayList<>();
        onCommit(() -> ran.add("at once"));
        atomic(() -> {
            onCommit(() -> ran.add("outer"));
            rolledBack(() -> onCommit(() -> ran.add("never")));
            atomic(() -> onCommit(() -> ran.add("inner")));
            assertThat(ran).containsExactly("at once");
        });
        assertThat(ran).containsExactly("at once", "outer", "inner");
    }

    @Test
    void a_block_gives_a_value_and_throws_what_it_throws() throws IOException {
        Memo made = atomic(() -> {
            Memo memo = Memo.of(Writing.fresh("a"));
            memo.save();
            return memo;
        });
        assertThat(made.id).isPositive();
        assertThat(Atomic.inAtomic()).isFalse();
        assertThat(atomic(Atomic::inAtomic)).isTrue();
        long count = atomic(readOnly(), () -> read(made));
        assertThat(count).isEqualTo(1);
    }

    private static long read(Memo memo) throws IOException {
        if (memo.id == 0) {
            throw new IOException("nothing to read");
        }
        return Memo.objects.filter("id", memo.id).count();
    }

    @Test
    void durable_must_be_outermost_and_readOnly_does_not_write() {
        atomic(durable(), () -> assertThat(Atomic.inAtomic()).isTrue());
        assertThatThrownBy(() -> atomic(() -> atomic(durable(), () -> {}))).isInstanceOf(TransactionError.class);
        Memo memo = Memo.of(Writing.fresh("a"));
        assertThatThrownBy(() -> atomic(readOnly(), memo::save)).isInstanceOf(TransactionError.class);
        assertThat(memo).hasToString("Memo(new)");
    }

    @Test
    void retry_runs_again_only_when_asked_and_only_so_often() {
        AtomicInteger tries = new AtomicInteger();
        Memo memo = Memo.of(Writing.fresh("a"));
        atomic(retry(3), () -> {
            memo.save();
            if (tries.incrementAndGet() < 3) {
                throw new SerializationError("Others were faster.", "Again.");
            }
        });
        assertThat(tries).hasValue(3);
        assertThat(Memo.objects.filter("slug", memo.slug).count()).isEqualTo(1);
        tries.set(0);
        assertThatThrownBy(() -> atomic(retry(2), () -> fail(tries))).isInstanceOf(SerializationError.class);
        assertThat(tries).hasValue(3);
        tries.set(0);
        assertThatThrownBy(() -> atomic(() -> fail(tries))).isInstanceOf(SerializationError.class);
        assertThat(tries).hasValue(1);
        tries.set(0);
        assertThatThrownBy(() -> atomic(() -> atomic(retry(5), () -> fail(tries))))
                .isInstanceOf(SerializationError.class);
        assertThat(tries).hasValue(1);
    }

    private static void fail(AtomicInteger tries) {
        tries.incrementAndGet();
        throw new SerializationError("Others were faster.", "Again.");
    }
}
