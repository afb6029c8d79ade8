package io.raystack.db.model;

import io.raystack.db.model.RelationSpec.Through;
import java.util.Locale;

/**
 * The table in between of a many-to-many relation that no model describes, named as Django names it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table its name, {@code blog_article_tags}
 * @param sourceColumn the column that points to the declaring model, {@code article_id}
 * @param targetColumn the column that points to the other model, {@code tag_id}
 */
public record PairTable(String table, String sourceColumn, String targetColumn) {

    /** The table of {@code relation}, which {@code source} declares and which leads to {@code target}. */
    public static PairTable of(ModelSpec source, RelationSpec relation, ModelSpec target) {
        Through through = relation.through();
        String said = through == null ? "" : through.table();
        boolean self = source.className().equals(target.className());
        return new PairTable(
                said.isEmpty() ? source.table() + "_" + relation.lookupName() : said,
                (self ? "from_" : "") + pointer(source),
                (self ? "to_" : "") + pointer(target));
    }

    private static String pointer(ModelSpec model) {
        return model.name().toLowerCase(Locale.ROOT) + "_id";
    }
}
