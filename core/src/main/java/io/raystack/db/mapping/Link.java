package io.raystack.db.mapping;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation with both ends found: how to come from a row to its related rows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name as lookups by name know it
 * @param source the model that it starts from
 * @param target the model that it leads to
 * @param toMany whether there may be several related rows
 * @param optional whether there may be none
 * @param steps the tables to cross; one, or two for a many-to-many
 * @param owner the relation that owns the columns: this one, or that of the other side
 * @param ownerMeta the model that declares {@code owner}
 * @param through the table in between of a many-to-many, else null
 */
public record Link(
        String name,
        Meta<?> source,
        Meta<?> target,
        boolean toMany,
        boolean optional,
        List<Step> steps,
        RelationSpec owner,
        Meta<?> ownerMeta,
        @Nullable ThroughTable through) {

    /** One table further: columns {@code from} of the row before equal columns {@code to} of {@code table}. */
    public record Step(String table, List<String> from, List<String> to) {}

    /**
     * The table in between.
     *
     * @param table its name
     * @param sourceColumn its column that points to {@link Link#source}
     * @param targetColumn its column that points to {@link Link#target}
     * @param model the model, where one was declared
     * @param symmetrical whether a pair counts both ways
     */
    public record ThroughTable(
            String table,
            String sourceColumn,
            String targetColumn,
            @Nullable Meta<?> model,
            boolean symmetrical) {}

    /** Whether the pairs are stored in a table that no model describes. */
    public boolean hasPairTable() {
        return through != null && through.model() == null;
    }

    /** The field of {@link #source} whose value the other side, or the table in between, holds: mostly its key. */
    public FieldSpec sourceField() {
        boolean held = through == null && owner.ownsColumns() && !ownsColumns();
        return source.spec()
                .field((held ? owner.targetFields(source.spec()) : source.spec().key()).get(0));
    }

    /** The field of {@link #target} whose value this side, or the table in between, holds: mostly its key. */
    public FieldSpec targetField() {
        return target.spec()
                .field((ownsColumns()
                                ? owner.targetFields(target.spec())
                                : target.spec().key())
                        .get(0));
    }

    /** Whether this side holds the key columns. */
    public boolean ownsColumns() {
        return owner.ownsColumns()
                && ownerMeta == source
                && !toMany
                && through == null
                && name.equals(owner.lookupName());
    }
}
