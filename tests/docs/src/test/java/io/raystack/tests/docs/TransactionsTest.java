package io.raystack.tests.docs;

import static io.raystack.db.Atomic.atomic;
import static io.raystack.db.Atomic.onCommit;
import static io.raystack.db.Atomic.readOnly;
import static io.raystack.db.Atomic.retry;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Account;
import blog.Article;
import blog.Author;
import blog.Tag;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.errors.UniqueError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/transactions.md. */
class TransactionsTest {
    @RegisterExtension
    final Blog blog = new Blog();

    private final List<String> mails = new ArrayList<>();

    @Test
    void allOrNothing() {
        long id = Article.objects.get("title", "Joins").id;
        // snippet: transactions/atomic
        atomic(() -> {
            Article a = Article.objects.selectForUpdate().get(id);
            a.views++;
            a.save();
            onCommit(() -> mail(a)); // only if the block commits
        });
        // end
        assertThat(mails).containsExactly("Joins");
        assertThat(Article.objects.get(id).views).isEqualTo(21);
    }

    @Test
    void rolledBackObjectsAreAsBefore() {
        Author ada = Author.objects.get("name", "Ada");
        // snippet: transactions/rollback
        Tag tag = new Tag();
        tag.name = "java"; // there already: unique
        try {
            atomic(() -> {
                ada.name = "Ada L.";
                ada.save();
                tag.save();
            });
        } catch (UniqueError e) {
            // nothing was written; ada.save() would send the new name again
        }
        // end
        assertThat(Author.objects.get(ada.id).name).isEqualTo("Ada");
        ada.save();
        assertThat(Author.objects.get(ada.id).name).isEqualTo("Ada L.");
    }

    @Test
    void savepoints() {
        // snippet: transactions/savepoint
        atomic(() -> {
            Author.objects.create(a -> a.name = "Dora");
            try {
                atomic(() -> Tag.objects.create(t -> t.name = "java")); // a savepoint
            } catch (UniqueError e) {
                // only the savepoint is rolled back
            }
        });
        // end
        assertThat(Author.objects.filter("name", "Dora").exists()).isTrue();
    }

    @Test
    void options() {
        // snippet: transactions/options
        long n = atomic(readOnly(), () -> Article.objects.count());
        atomic(
                retry(3),
                () -> Article.objects.update(a -> a.views.set(0))); // again after a deadlock or serialization failure
        // end
        assertThat(n).isEqualTo(3);
        assertThat(Article.objects.filter("views", 0).count()).isEqualTo(3);
    }

    @Test
    void optimisticLock() {
        Account saved = Account.objects.create(a -> {
            a.email = "ada@example.org";
            a.owner = "Ada";
            a.balance = BigDecimal.TEN;
        });
        List<String> told = new ArrayList<>();
        // snippet: transactions/version
        Account mine = Account.objects.get(saved.key);
        Account yours = Account.objects.get(saved.key);
        mine.balance = mine.balance.add(BigDecimal.ONE);
        mine.save();
        yours.balance = yours.balance.add(BigDecimal.ONE);
        try {
            yours.save();
        } catch (NotUpdated e) {
            told.add(e.problem()); // somebody else has changed the row
        }
        // end
        assertThat(told).hasSize(1);
    }

    private void mail(Article a) {
        mails.add(a.title);
    }
}
