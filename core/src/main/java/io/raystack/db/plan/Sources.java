package io.raystack.db.plan;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Query;
import io.raystack.db.query.Source;
import io.raystack.db.query.Source.Combined.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a query come from, as the first source of its select: its table, or other queries with what they select
 * under names of ours.
 *
 * <p>Belongs to one planning.
 */
final class Sources {
    private final From.Aliases aliases;
    private final @Nullable Scope around;
    private final Meta<?> meta;

    private Sources(From.Aliases aliases, @Nullable Scope around, Meta<?> meta) {
        this.aliases = aliases;
        this.around = around;
        this.meta = meta;
    }

    /** The rows that {@code query} is about, in a select of their own. */
    static Row root(Query query, From.Aliases aliases, @Nullable Scope around) {
        Source source = query.source();
        Meta<?> meta = Selecting.meta(query);
        Sources sources = new Sources(aliases, around, meta);
        if (source instanceof Source.Combined combined) {
            return sources.combined(combined);
        }
        if (source instanceof Source.Named named) {
            return sources.named(named);
        }
        return source instanceof Source.Tree tree
                ? new Hike(aliases, around, meta).root(tree)
                : Row.first(new From(aliases, meta.spec().table()), meta);
    }

    /** Refuses a query whose rows come from elsewhere, where they are found over a relation. */
    static void checkPlain(Query query) {
        if (!(query.source() instanceof Source.Model)) {
            throw new Unsupported(
                    "query.source",
                    "Related rows are restricted by a combination, a named query or a walk.",
                    "Say it as a condition: filter(x -> x.id.in(query)).",
                    null);
        }
    }

    private Row combined(Source.Combined source) {
        List<Part> parts = new ArrayList<>();
        source.operands().forEach(q -> parts.add(Part.of(q, aliases, around)));
        Operator operator = source.operator();
        List<Part> asked = asked(operator, parts);
        String alias = aliases.next();
        List<Statement.Select> selects = asked.stream().map(Part::select).toList();
        Statement.Source rows = selects.size() == 1
                ? new Statement.Derived(asked.get(0).once(operator != Operator.UNION_ALL), alias)
                : new Statement.Combined(sql(operator), selects, alias);
        From from = new From(aliases, rows);
        return Row.of(
                isNothing(operator, parts) ? from.nothing() : from,
                meta,
                parts.get(0).items(alias, parts));
    }

    private static boolean isNothing(Operator operator, List<Part> parts) {
        return switch (operator) {
            case UNION, UNION_ALL -> parts.stream().allMatch(Part::nothing);
            case INTERSECTION -> parts.stream().anyMatch(Part::nothing);
            case DIFFERENCE -> parts.get(0).nothing();
        };
    }

    /** The operands that can have a part in the result; at least one. */
    private static List<Part> asked(Operator operator, List<Part> parts) {
        List<Part> asked = new ArrayList<>();
        for (Part part : parts) {
            boolean first = part == parts.get(0) && operator == Operator.DIFFERENCE;
            if (first || operator == Operator.INTERSECTION || !part.nothing()) {
                asked.add(part);
            }
        }
        return asked.isEmpty() ? parts.subList(0, 1) : asked;
    }

    private static Statement.Combined.Operator sql(Operator operator) {
        return switch (operator) {
            case UNION -> Statement.Combined.Operator.UNION;
            case UNION_ALL -> Statement.Combined.Operator.UNION_ALL;
            case INTERSECTION -> Statement.Combined.Operator.INTERSECT;
            case DIFFERENCE -> Statement.Combined.Operator.EXCEPT;
        };
    }

    private Row named(Source.Named source) {
        Part part = Part.of(source.query(), aliases, null);
        Statement.Select select = aliases.named(source.query());
        if (select == null) {
            select = part.select();
            aliases.named(source.query(), select);
        }
        String alias = aliases.next();
        From from = new From(aliases, new Statement.Common(source.name(), select, null, alias));
        return Row.of(part.nothing() ? from.nothing() : from, meta, part.items(alias, List.of(part)));
    }
}
