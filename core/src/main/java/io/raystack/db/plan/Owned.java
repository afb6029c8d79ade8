package io.raystack.db.plan;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Link;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Query;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Statement.OrderItem;
import java.util.List;

/**
 * The rows that a relation leads to from many owners at once, each with the key of its owner; a slice counts for each owner.
 *
 * <p>Belongs to one planning.
 */
final class Owned {
    private final Selecting selecting;
    private final SqlNode.Column owner;

    private Owned(Selecting selecting, SqlNode.Column owner) {
        this.selecting = selecting;
        this.owner = owner;
    }

    /** Plans the select; {@code owners} is the slot of the owners' keys. */
    static Plan.Draft plan(Link link, Query query, Slot owners) {
        Link.Step step = link.steps().get(0);
        if (step.to().size() != 1) {
            throw new Unsupported(
                    "The key of " + link.source().spec().label() + " has several columns, so \"" + link.name()
                            + "\" cannot be loaded for many rows.",
                    "Filter " + link.target().spec().label() + " by those columns.");
        }
        ColumnType type = link.sourceField().type();
        Row row = Row.behind(new From.Aliases(), link);
        String column = link.ownsColumns()
                ? Row.keyField(link.source()).column()
                : step.to().get(0);
        SqlNode.Column owner = new SqlNode.Column(row.from().first().alias(), column, type);
        Owned owned = new Owned(Selecting.of(query, row), owner);
        return owned.draft(
                new Bind(owners.index(), Types.compared(type, owners.type()), Bind.Form.AS_IS, false), owners);
    }

    private Plan.Draft draft(Bind keys, Slot owners) {
        selecting.where();
        Clauses clauses = selecting.clauses();
        SqlNode mine =
                owners.count() == 0 ? SqlNode.Constant.FALSE : new SqlNode.InList(owner, keys, owners.count(), false);
        clauses.where = Junctions.and(mine, clauses.where);
        Projection projection = new Projection(selecting);
        projection.first("owner", owner, owner.type());
        RowShape shape = projection.all();
        selecting.order();
        selecting.lock();
        Statement.Select select = selecting.query().slice().isSet() ? numbered(clauses) : clauses.select();
        return new Plan.Draft(selecting.isNothing(), select, shape);
    }

    /** The rows of each owner counted in their order, and those of the slice taken. */
    private Statement.Select numbered(Clauses clauses) {
        List<OrderItem> order = List.copyOf(clauses.orderBy);
        if (order.isEmpty()) {
            order = List.of(Numbered.by(selecting.scope().root().key().sql()));
        }
        clauses.orderBy.clear();
        Numbered numbered = Numbered.of(clauses, List.of(owner), order);
        Clauses outer = numbered.only(selecting.query().slice());
        outer.orderBy.add(Numbered.by(numbered.at()));
        return outer.select();
    }
}
