package io.raystack.tests.functions;

import io.raystack.db.query.Expr;
import io.raystack.tests.contract.OpenLibrary;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import io.raystack.tests.library.Specimen_;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One table of specimens on one database, and what an expression gives for each of them. Belongs to one test. */
final class Cabinet implements AutoCloseable {
    private final OpenLibrary library;

    Cabinet(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    /** One specimen for each text. */
    Cabinet texts(@Nullable String... texts) {
        for (String text : texts) {
            Specimen.objects.create(s -> s.text = text);
        }
        return this;
    }

    /** What an expression gives, in the order of the specimens; decimals as plain digits without zeros at the end. */
    List<@Nullable Object> of(Function<Specimen_.Path<Specimen>, ? extends Expr<? super Specimen, ?>> expression) {
        List<@Nullable Object> found = new ArrayList<>();
        Specimen.objects
                .orderBy(x -> x.id)
                .values(x -> x.id, x -> expression.apply(x))
                .list()
                .forEach(row -> found.add(plain(row.b())));
        return found;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof java.math.BigDecimal exact
                ? exact.stripTrailingZeros().toPlainString()
                : value;
    }

    @Override
    public void close() {
        library.close();
    }
}
