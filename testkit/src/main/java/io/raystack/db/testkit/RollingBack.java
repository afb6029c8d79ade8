package io.raystack.db.testkit;

import io.raystack.db.jdbc.Transaction;
import io.raystack.db.jdbc.TransactionOptions;
import io.raystack.db.session.Sessions;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Begins a transaction before each test and takes it back afterwards. Stateless, thread-safe. */
final class RollingBack implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(RollingBack.class);

    RollingBack() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        Begun begun = new Begun(new ArrayDeque<>());
        context.getStore(OURS).put(Begun.class, begun);
        for (String alias : aliases(context)) {
            begun.transactions().push(Sessions.of(alias).connections().begin(TransactionOptions.PLAIN));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Begun begun = context.getStore(OURS).remove(Begun.class, Begun.class);
        if (begun != null) {
            begun.rollback();
        }
    }

    private static String[] aliases(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), RolledBack.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), RolledBack.class))
                .map(RolledBack::value)
                .orElseGet(() -> new String[] {Sessions.DEFAULT});
    }

    /** The transactions of one test, the last begun first. */
    private record Begun(Deque<Transaction> transactions) {
        void rollback() {
            RuntimeException failed = null;
            for (Transaction transaction : transactions) {
                try {
                    transaction.rollback();
                } catch (RuntimeException e) {
                    if (failed == null) {
                        failed = e;
                    } else {
                        failed.addSuppressed(e);
                    }
                }
            }
            if (failed != null) {
                throw failed;
            }
        }
    }
}
