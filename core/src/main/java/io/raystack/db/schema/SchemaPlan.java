package io.raystack.db.schema;

import io.raystack.db.schema.TableSpec.ForeignKeySpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts tables into an order in which they can be created or dropped: targets of foreign keys first, circles broken.
 *
 * <p>Stateless, thread-safe. Tables that are not among those given are taken to be there.
 */
public final class SchemaPlan {
    private final Map<String, TableSpec> tables = new LinkedHashMap<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final Set<String> entered = new LinkedHashSet<>();

    private SchemaPlan(Collection<TableSpec> all) {
        all.forEach(t -> tables.put(t.name(), t));
        all.forEach(this::place);
    }

    /** The changes that create {@code all}; foreign keys that close a circle come after the tables. */
    public static List<Ddl> create(Collection<TableSpec> all) {
        SchemaPlan plan = new SchemaPlan(all);
        List<Ddl> changes = new ArrayList<>();
        List<Ddl> after = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        for (String name : plan.placed) {
            there.add(name);
            TableSpec table = plan.table(name);
            List<ForeignKeySpec> later = table.foreignKeys().stream()
                    .filter(k -> plan.tables.containsKey(k.target()) && !there.contains(k.target()))
                    .toList();
            changes.add(new Ddl.CreateTable(table, later));
            if (!later.isEmpty()) {
                after.add(new Ddl.AddForeignKeys(table, later));
            }
        }
        changes.addAll(after);
        return changes;
    }

    /** The changes that drop {@code all}, those that point to others first. */
    public static List<Ddl> drop(Collection<TableSpec> all) {
        SchemaPlan plan = new SchemaPlan(all);
        List<String> left = new ArrayList<>(plan.placed);
        List<Ddl> changes = new ArrayList<>();
        while (!left.isEmpty()) {
            String name = left.remove(left.size() - 1);
            List<Ddl.Pointer> pointing = new ArrayList<>();
            for (String other : left) {
                plan.table(other).foreignKeys().stream()
                        .filter(k -> k.target().equals(name))
                        .forEach(k -> pointing.add(new Ddl.Pointer(other, k)));
            }
            changes.add(new Ddl.DropTable(plan.table(name), pointing));
        }
        return changes;
    }

    private TableSpec table(String name) {
        TableSpec table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException(name);
        }
        return table;
    }

    private void place(TableSpec table) {
        if (!entered.add(table.name())) {
            return;
        }
        for (ForeignKeySpec key : table.foreignKeys()) {
            TableSpec target = tables.get(key.target());
            if (target != null) {
                place(target);
            }
        }
        placed.add(table.name());
    }
}
