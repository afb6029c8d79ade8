package io.raystack.tests.writing;

import static io.raystack.db.Atomic.atomic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.NotUpdated;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class LockingTest {
    private final Writing db;

    LockingTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Account account() {
        Account account = new Account();
        account.owner = Writing.fresh("o");
        account.save();
        return account;
    }

    @Test
    void a_lost_update_is_refused() {
        Account mine = account();
        Account theirs = Account.objects.get(mine.id);
        theirs.balance = 100;
        theirs.save();
        assertThat(theirs.version).isEqualTo(1);
        mine.balance = 5;
        assertThatThrownBy(mine::save).isInstanceOf(NotUpdated.class).hasMessageContaining("somebody else");
        assertThat(mine.version).isZero();
        assertThat(Account.objects.get(mine.id).balance).isEqualTo(100);
        mine.refreshFromDb();
        mine.balance += 5;
        mine.save();
        assertThat(Account.objects.get(mine.id).balance).isEqualTo(105);
        assertThat(mine.version).isEqualTo(2);
    }

    @Test
    void every_update_counts() {
        Account account = account();
        account.balance = 1;
        account.saveOnly(Account_.balance);
        account.saveAll();
        assertThat(account.version).isEqualTo(2);
        Account.objects.filter("id", account.id).update(a -> a.balance.set(9L));
        account.balance = 2;
        assertThatThrownBy(account::save).isInstanceOf(NotUpdated.class);
        assertThat(Account.objects.get(account.id).version).isEqualTo(3);
        assertThat(Account.objects.get(account.id).balance).isEqualTo(9);
    }

    @Test
    void bulkUpdate_is_all_or_nothing() {
        Account one = account();
        Account two = account();
        Account.objects.filter("id", two.id).update("balance", 50);
        one.balance = 1;
        two.balance = 2;
        assertThatThrownBy(() -> Account.objects.bulkUpdate(List.of(one, two), "balance"))
                .isInstanceOf(NotUpdated.class);
        assertThat(Account.objects.get(one.id).balance).isZero();
        assertThat(one.version).isZero();
        one.save();
        assertThat(one.version).isEqualTo(1);
    }

    @Test
    void a_rollback_takes_the_count_back() {
        Account account = account();
        assertThatThrownBy(() -> atomic(() -> {
                    account.balance = 7;
                    account.save();
                    account.balance = 8;
                    account.save();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(account.version).isZero();
        assertThat(account.balance).isEqualTo(8);
        account.save();
        assertThat(Account.objects.get(account.id).version).isEqualTo(1);
        assertThat(Account.objects.get(account.id).balance).isEqualTo(8);
    }

    @Test
    void an_upsert_counts_too_so_that_whoever_holds_the_old_row_notices() {
        Account holder = account();
        Account other = new Account();
        other.owner = holder.owner;
        other.balance = 8;
        other.upsert("owner");
        assertThat(other.id).isEqualTo(holder.id);
        assertThat(other.version).isEqualTo(1);
        assertThat(other.wasCreated()).isFalse();
        holder.balance = 1;
        assertThatThrownBy(holder::save).isInstanceOf(NotUpdated.class);
        other.balance = 9;
        other.save();
        assertThat(Account.objects.get(other.id).version).isEqualTo(2);
        Account made = new Account();
        made.owner = Writing.fresh("new-owner");
        made.upsert("owner");
        assertThat(made.version).isZero();
        assertThat(made.wasCreated()).isTrue();
    }
}
