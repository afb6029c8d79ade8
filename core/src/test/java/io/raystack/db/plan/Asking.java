package io.raystack.db.plan;

import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Builds queries as the hall does and shows their SQL, without quotes and with values in place of question marks. */
final class Asking {
    static final PlanChoices CHOICES =
            new PlanChoices(PlanChoices.Lists.ELEMENTS, PlanChoices.Keys.RETURNING, 1000, true, true, true);

    static final Library.AuthorPath<Library.Author> AUTHOR = new Library.AuthorPath<>(Hop.ROOT);
    static final Library.BookPath<Library.Book> BOOK = new Library.BookPath<>(Hop.ROOT);
    static final Query AUTHORS = Query.of(Library.AUTHORS.spec().className());
    static final Query BOOKS = Query.of(Library.BOOKS.spec().className());
    static final Query TAGS = Query.of(Library.TAGS.spec().className());

    private Asking() {}

    static Planner planner() {
        return new Planner(CHOICES, SqlParts.STANDARD.compiler());
    }

    /** Books for which {@code condition} holds: the WHERE clause. */
    static String books(Function<Library.BookPath<Library.Book>, Condition<? super Library.Book>> condition) {
        return where(BOOKS.where(condition.apply(BOOK).node()));
    }

    /** Books for which {@code condition} does not hold. */
    static String notBooks(Function<Library.BookPath<Library.Book>, Condition<? super Library.Book>> condition) {
        return where(BOOKS.where(new Node.Not(condition.apply(BOOK).node())));
    }

    /** Authors for which {@code condition} holds. */
    static String authors(Function<Library.AuthorPath<Library.Author>, Condition<? super Library.Author>> condition) {
        return where(AUTHORS.where(condition.apply(AUTHOR).node()));
    }

    /** Authors for which {@code condition} does not hold. */
    static String notAuthors(
            Function<Library.AuthorPath<Library.Author>, Condition<? super Library.Author>> condition) {
        return where(AUTHORS.where(new Node.Not(condition.apply(AUTHOR).node())));
    }

    /** What follows the selected columns and the table: joins, WHERE and the rest. */
    static String where(Query query) {
        Planned planned = planner().select(query.select(values(query, "id")));
        if (planned.nothing()) {
            return "nothing";
        }
        String sql = sql(planned);
        return sql.replaceFirst("^SELECT t0.id FROM \\w+ AS t0 ?", "").replaceFirst("^WHERE ", "");
    }

    /** The whole statement. */
    static String select(Query query) {
        return sql(planner().select(query));
    }

    static Selected values(Query query, String... names) {
        List<Node> nodes =
                Arrays.stream(names).map(n -> (Node) new Node.Named(n)).toList();
        return query.selection().values(nodes);
    }

    static Selected values(Expr<?, ?>... wanted) {
        List<Node> nodes = new ArrayList<>();
        for (Expr<?, ?> one : wanted) {
            nodes.add(one.node());
        }
        return Selected.of(nodes);
    }

    /** The same query for other values. */
    static Selected values(Query query, Expr<?, ?>... wanted) {
        return query.selection().values(values(wanted).values());
    }

    static Query grouped(Query query, Expr<?, ?>... by) {
        return query.select(Selected.ENTITY.groupBy(values(by).values()));
    }

    static Query distinct(Query query) {
        return query.select(query.selection().distinctRows());
    }

    static List<Order<?>> order(Ordering<?>... by) {
        List<Order<?>> all = new ArrayList<>();
        for (Ordering<?> one : by) {
            all.add(one.order());
        }
        return all;
    }

    /** The text of a plan with its values in it. */
    static String sql(Planned planned) {
        StringBuilder out = new StringBuilder();
        String text = planned.sql().text().replace("\"", "");
        int bind = 0;
        int element = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '?') {
                out.append(text.charAt(i));
                continue;
            }
            Object value = planned.values()[planned.sql().binds().get(bind).slot()];
            if (value instanceof List<?> list) {
                value = list.get(Math.min(element++, list.size() - 1));
            }
            out.append(value instanceof String s ? "'" + s + "'" : value);
            bind++;
        }
        return out.toString();
    }
}
