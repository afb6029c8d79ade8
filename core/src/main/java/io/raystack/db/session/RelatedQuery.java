package io.raystack.db.session;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows at the other end of a relation as conditions. Stateless, thread-safe. */
public final class RelatedQuery {
    private RelatedQuery() {}

    /**
     * What holds for the targets of {@code owner} over {@code link}: {@code author_id = ?}, or for a many-to-many {@code id IN
     * (SELECT tag_id ...)}.
     */
    public static Node condition(Link link, Stateful owner) {
        Object key = Fields.held(link.sourceField(), owner);
        if (link.through() == null && link.owner().ownsColumns()) {
            FieldSpec column =
                    link.ownerMeta().spec().field(link.owner().fields().get(0));
            return new Node.Compare(LookupDef.EXACT, new Node.Column(Hop.ROOT, column), new Node.Literal(key));
        }
        RelationSpec declared =
                link.source().spec().relations().get(Links.of(link.source()).indexOf(link));
        Node theirs = new Node.Column(Hop.ROOT.to(declared), keyOf(link.target()));
        Node mine = new Node.Compare(
                LookupDef.EXACT, new Node.Column(Hop.ROOT, keyOf(link.source())), new Node.Literal(key));
        Query of = Query.of(link.source().spec().className()).where(mine);
        Query keys = of.select(Selected.of(List.of(theirs)));
        return new Node.Compare(LookupDef.IN, new Node.Column(Hop.ROOT, keyOf(link.target())), new Node.SubQuery(keys));
    }

    /** The holder in {@code target} that points back over {@code link}; null for a many-to-many. */
    public static <T extends Stateful> @Nullable ToOne back(Link link, T target) {
        if (link.through() != null || link.ownsColumns()) {
            return null;
        }
        Meta<T> meta = Metas.of(target);
        return (ToOne) meta.slot(target, meta.spec().relations().indexOf(link.owner()));
    }

    static FieldSpec keyOf(Meta<?> meta) {
        return meta.spec().fields().get(meta.keyIndex());
    }
}
