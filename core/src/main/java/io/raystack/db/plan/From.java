package io.raystack.db.plan;

import io.raystack.db.query.Query;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The FROM clause of one select while it is being planned: a first source, and joins that come with the columns that need
 * them. Belongs to one planning.
 */
final class From {
    private final Aliases aliases;
    private final List<Supplier<Statement.Join>> joins = new ArrayList<>();
    private final @Nullable Clauses inner;
    private final Statement.Source first;
    private boolean nothing;

    /** Where functions over windows of rows are computed, when a condition speaks of one. */
    @Nullable
    Qualifying rowWindows;

    /** Where functions over windows of groups are computed, when a condition speaks of one. */
    @Nullable
    Qualifying groupWindows;

    /** Of a table. */
    From(Aliases aliases, String table) {
        this.aliases = aliases;
        this.first = aliases.source(table, aliases.next());
        this.inner = null;
    }

    /** Of any source. */
    From(Aliases aliases, Statement.Source first) {
        this.aliases = aliases;
        this.first = first;
        this.inner = null;
    }

    /** Of what {@code inner} selects, which is complete when the select around it is. */
    From(Clauses inner) {
        this.aliases = inner.from.aliases();
        this.inner = inner;
        this.first = new Statement.Table("", aliases.next());
    }

    /** The same, known to have no rows. */
    From nothing() {
        nothing = true;
        return this;
    }

    /** Whether it is known that there are no rows. */
    boolean isNothing() {
        return nothing;
    }

    /** Names for tables. */
    Aliases aliases() {
        return aliases;
    }

    /** The first source. */
    Statement.Source first() {
        return inner == null ? first : inner.derived(first.alias());
    }

    /** The name of the first source. */
    String alias() {
        return first.alias();
    }

    /** What is joined to it. */
    List<Statement.Join> joins() {
        return joins.stream().map(Supplier::get).toList();
    }

    /** One more table. */
    void join(Statement.Join join) {
        joins.add(() -> join);
    }

    /** One more source, which is complete when the select is. */
    void join(Supplier<Statement.Join> join) {
        joins.add(join);
    }

    /** Hands out names that are unique in a whole statement. */
    static final class Aliases {
        private final Map<String, Filtering> filtered = new HashMap<>();
        private int used;
        private final IdentityHashMap<Query, Statement.Select> named = new IdentityHashMap<>(0);

        /** From now on, tables may be named that are relations to some rows. */
        void define(Filtering filtering) {
            filtered.put(Filtering.table(filtering.said()), filtering);
        }

        /** The table of this name, or what stands for it. */
        Statement.Source source(String table, String alias) {
            Filtering filtering = filtered.get(table);
            return filtering == null ? new Statement.Table(table, alias) : filtering.source(alias);
        }

        /** The next name. */
        String next() {
            return "t" + used++;
        }

        /** The select of a query that has a name, planned once. */
        Statement.@Nullable Select named(Query query) {
            return named.get(query);
        }

        /** Keeps the select of a query that has a name. */
        void named(Query query, Statement.Select select) {
            named.put(query, select);
        }
    }
}
