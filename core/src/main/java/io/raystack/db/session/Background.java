package io.raystack.db.session;

import io.raystack.db.errors.TransactionError;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work in other threads, for {@code async()}. Thread-safe. */
public final class Background {
    private Background() {}

    /** Starts {@code work}; an error inside a transaction, which belongs to its thread. */
    public static <X> CompletableFuture<X> start(Session session, Supplier<? extends X> work) {
        if (session.connections().current() != null) {
            throw new TransactionError(
                    "transaction.async",
                    "async() inside atomic would leave the transaction, which belongs to this thread.",
                    "Call the method without async(), or start it in onCommit(...).",
                    null);
        }
        return CompletableFuture.supplyAsync(work::get);
    }
}
