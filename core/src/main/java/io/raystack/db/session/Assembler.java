package io.raystack.db.session;

import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.plan.RowShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the objects of a result, row by row: the root, its joined parents (one object a key), annotations. Belongs to one
 * result.
 */
final class Assembler {
    private final RowShape shape;
    private final String database;
    private final RowShape.Entity[] parts;
    private final @Nullable KnownRows[] known;
    private final @Nullable Link[] links;
    private final @Nullable Stateful[] current;
    private final Cell[] cells;
    private final @Nullable Set<Stateful>[] owners;

    /**
     * For one result.
     *
     * @param database alias of the database that it comes from
     * @param unique whether each row is another root object, so that nobody looks for it among the earlier ones
     */
    Assembler(RowShape shape, String database, boolean unique) {
        this.shape = shape;
        this.database = database;
        this.parts = shape.entities().toArray(RowShape.Entity[]::new);
        this.known = new @Nullable KnownRows[parts.length];
        this.links = new @Nullable Link[parts.length];
        this.current = new @Nullable Stateful[parts.length];
        Map<Meta<?>, KnownRows> shared = new HashMap<>(0);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0 || !unique) {
                known[i] = i == 0
                        ? new KnownRows(parts[0].meta())
                        : shared.computeIfAbsent(parts[i].meta(), KnownRows::new);
            }
            if (parts[i].parent() >= 0) {
                links[i] = Links.of(parts[parts[i].parent()].meta()).at(parts[i].relation());
            }
        }
        this.cells = cells(shape);
        this.owners = owners(shape);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets
    private static @Nullable Set<Stateful>[] owners(RowShape shape) {
        @Nullable Set<Stateful>[] owners = new @Nullable Set[shape.entities().size()];
        for (RowShape.Prefetch prefetch : shape.prefetches()) {
            if (prefetch.entity() > 0) {
                owners[prefetch.entity()] = Collections.newSetFromMap(new IdentityHashMap<>());
            }
        }
        return owners;
    }

    private static Cell[] cells(RowShape shape) {
        Cell[] cells = new Cell[shape.values().size()];
        if (cells.length == 0) {
            return cells;
        }
        ClassLoader loader = shape.entities().isEmpty()
                ? Thread.currentThread().getContextClassLoader()
                : shape.entities().get(0).meta().type().getClassLoader();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Cell(shape.values().get(i), loader);
        }
        return cells;
    }

    RowShape shape() {
        return shape;
    }

    /** Reads the objects of a row; gives the root. */
    Stateful root(Columns row) {
        Stateful root = entity(row, 0);
        for (int i = 1; i < parts.length; i++) {
            joined(row, i);
        }
        return Objects.requireNonNull(root, "the root is never missing");
    }

    /** Reads the objects of a row of a selection. */
    void entities(Columns row) {
        for (int i = 0; i < parts.length; i++) {
            joined(row, i);
        }
    }

    /** The object of this part in the row read last; null where it is missing. */
    @Nullable
    Stateful current(int part) {
        return current[part];
    }

    /** One selected value of the row read last. */
    @Nullable
    Object value(Columns row, int index) {
        int entity = shape.values().get(index).entity();
        return entity >= 0 ? current[entity] : cells[index].read(row);
    }

    /** Gives the root its annotations: the values from {@code first} on. */
    void annotate(Stateful root, Columns row, int first) {
        @Nullable Object[] pairs = new @Nullable Object[2 * (cells.length - first)];
        for (int i = first; i < cells.length; i++) {
            pairs[2 * (i - first)] = shape.values().get(i).name();
            pairs[2 * (i - first) + 1] = cells[i].read(row);
        }
        state(root).annotations(pairs);
    }

    /** One more annotation of an object. */
    static void annotate(Stateful entity, String name, @Nullable Object value) {
        @Nullable Object @Nullable [] before = state(entity).annotations();
        int size = before == null ? 0 : before.length;
        @Nullable Object[] more = before == null ? new @Nullable Object[2] : Arrays.copyOf(before, size + 2);
        more[size] = name;
        more[size + 1] = value;
        state(entity).annotations(more);
    }

    /** The distinct root objects, unless rows are unique: then the caller has them. */
    List<Stateful> roots() {
        KnownRows rows = known.length == 0 ? null : known[0];
        return rows == null ? List.of() : rows.all();
    }

    /** The distinct objects of a joined part for which related rows are to be loaded. */
    List<Stateful> owners(int part) {
        Set<Stateful> found = owners[part];
        return found == null ? List.of() : List.copyOf(found);
    }

    /** All groups of objects other than a root with unique rows. */
    List<List<Stateful>> groups() {
        List<List<Stateful>> groups = new ArrayList<>();
        List<KnownRows> seen = new ArrayList<>();
        for (KnownRows rows : known) {
            if (rows != null && !seen.contains(rows)) {
                seen.add(rows);
                groups.add(rows.all());
            }
        }
        return groups;
    }

    private @Nullable Stateful entity(Columns row, int part) {
        RowShape.Entity here = parts[part];
        KnownRows rows = known[part];
        Stateful read;
        if (rows == null) {
            read = read(here.meta(), row, here.at(), database);
        } else {
            read = here.optional() && rows.missing(row, here.at()) ? null : rows.at(row, here.at(), database);
        }
        current[part] = read;
        Set<Stateful> wanted = owners[part];
        if (wanted != null && read != null) {
            wanted.add(read);
        }
        return read;
    }

    private void joined(Columns row, int part) {
        RowShape.Entity here = parts[part];
        Stateful parent = here.parent() < 0 ? null : current[here.parent()];
        if (here.parent() >= 0 && parent == null) {
            current[part] = null;
            return;
        }
        Stateful read = entity(row, part);
        if (parent != null) {
            attach(parent, part, read);
        }
    }

    private void attach(Stateful parent, int part, @Nullable Stateful child) {
        RowShape.Entity here = parts[part];
        ((ToOne) Holders.slot(parts[here.parent()].meta(), parent, here.relation())).target(child);
        ToOne back = child == null ? null : RelatedQuery.back(Objects.requireNonNull(links[part]), child);
        if (back != null) {
            back.target(parent);
        }
    }

    /** A new object of the row at {@code at}, which knows where it came from. */
    static <S extends Stateful> S read(Meta<S> meta, Columns row, int at, String database) {
        S made = meta.read(row, at);
        state(made).database(database);
        return made;
    }

    static EntityState state(Stateful entity) {
        return Objects.requireNonNull(entity.$state(), "read() takes the state");
    }
}
