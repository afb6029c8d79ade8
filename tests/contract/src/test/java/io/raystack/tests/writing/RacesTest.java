package io.raystack.tests.writing;

import static io.raystack.db.Atomic.atomic;
import static io.raystack.db.Atomic.retry;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Database;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.jdbc.TransactionOptions.Isolation;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RacesTest {
    private static final int ROUNDS = 20;

    private final Writing db;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    RacesTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        threads.shutdown();
        db.close();
    }

    /** Runs {@code work} in two threads that begin together; gives both results. */
    private <T> List<T> twice(Callable<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(threads.submit(() -> {
                Database.Scope here = db.database.asDefault();
                try {
                    start.await();
                    return work.call();
                } finally {
                    here.close();
                }
            }));
        }
        return List.of(running.get(0).get(), running.get(1).get());
    }

    @Test
    void getOrCreate_gives_both_the_same_row() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String slug = Writing.fresh("race");
            List<Memo> both = twice(() -> Memo.objects.getOrCreate(m -> m.slug.eq(slug)));
            assertThat(both.get(0).id).isEqualTo(both.get(1).id);
            assertThat(Memo.objects.filter("slug", slug).count()).isEqualTo(1);
        }
    }

    @Test
    void getOrCreate_inside_a_transaction_does_too() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String slug = Writing.fresh("race");
            List<Memo> both = twice(() ->
                    atomic(retry(5), () -> Memo.objects.getOrCreate(Map.of("slug", slug), m -> m.views = 1)));
            assertThat(both.get(0).id).isEqualTo(both.get(1).id);
        }
    }

    @Test
    void updateOrCreate_loses_no_update() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String slug = Writing.fresh("race");
            twice(() -> atomic(retry(5), () -> Memo.objects.updateOrCreate(m -> m.slug.eq(slug), m -> m.views++)));
            assertThat(Memo.objects.get("slug", slug).views).isEqualTo(2);
        }
    }

    @Test
    void a_row_locked_is_changed_by_one_at_a_time() throws Exception {
        Memo memo = Memo.of(Writing.fresh("race"));
        memo.save();
        for (int i = 0; i < ROUNDS; i++) {
            twice(() -> atomic(retry(5), () -> {
                Memo mine = Memo.objects.selectForUpdate().get(memo.id);
                mine.views++;
                mine.save();
                return mine;
            }));
        }
        assertThat(Memo.objects.get(memo.id).views).isEqualTo(2 * ROUNDS);
    }

    @Test
    void under_optimistic_locking_no_update_is_lost() throws Exception {
        Account account = new Account();
        account.owner = Writing.fresh("race");
        account.save();
        for (int i = 0; i < ROUNDS; i++) {
            twice(() -> {
                while (true) {
                    Account mine = Account.objects.get(account.id);
                    mine.balance++;
                    try {
                        mine.save();
                        return mine;
                    } catch (NotUpdated again) {
                        assertThat(again.code()).isEqualTo("save.conflict");
                    }
                }
            });
        }
        assertThat(Account.objects.get(account.id).balance).isEqualTo(2 * ROUNDS);
    }

    @Test
    void serializable_blocks_that_are_repeated_lose_nothing() throws Exception {
        Memo memo = Memo.of(Writing.fresh("race"));
        memo.save();
        for (int i = 0; i < ROUNDS; i++) {
            twice(() -> atomic(retry(20).isolation(Isolation.SERIALIZABLE), () -> {
                Memo mine = Memo.objects.get(memo.id);
                mine.views++;
                mine.save();
                return mine;
            }));
        }
        assertThat(Memo.objects.get(memo.id).views).isEqualTo(2 * ROUNDS);
    }
}
