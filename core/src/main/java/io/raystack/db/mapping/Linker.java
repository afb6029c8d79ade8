package io.raystack.db.mapping;

import io.raystack.db.errors.ModelError;
import io.raystack.db.mapping.Link.Step;
import io.raystack.db.mapping.Link.ThroughTable;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.PairTable;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.model.RelationSpec.Kind;
import io.raystack.db.model.RelationSpec.Through;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds both ends of one relation and the columns between them. Stateless, thread-safe. */
final class Linker {
    private Linker() {}

    /** The link of a relation that {@code source} declares. */
    static Link declared(Meta<?> source, RelationSpec relation) {
        Meta<?> target = Metas.named(relation.target(), source.type().getClassLoader());
        return switch (relation.kind()) {
            case FOREIGN_KEY, ONE_TO_ONE -> forward(source, relation, target);
            case MANY_TO_MANY -> manyToMany(source, relation, target);
            case REVERSE, REVERSE_ONE ->
                reverse(target, owner(source, relation, target), source, relation.lookupName());
        };
    }

    /** The link from {@code target} back to {@code ownerMeta}, whose {@code owner} leads to it. */
    static Link reverse(Meta<?> ownerMeta, RelationSpec owner, Meta<?> target, String name) {
        if (owner.kind() == Kind.MANY_TO_MANY) {
            ThroughTable there = through(ownerMeta, owner, target);
            ThroughTable back = new ThroughTable(
                    there.table(), there.targetColumn(), there.sourceColumn(), there.model(), there.symmetrical());
            return new Link(
                    name, target, ownerMeta, true, true, cross(target, back, ownerMeta), owner, ownerMeta, back);
        }
        Step step = new Step(
                ownerMeta.spec().table(),
                columns(target, owner.targetFields(target.spec())),
                columns(ownerMeta, owner.fields()));
        boolean many = owner.kind() == Kind.FOREIGN_KEY;
        return new Link(name, target, ownerMeta, many, true, List.of(step), owner, ownerMeta, null);
    }

    /** What the other side of {@code owner} is called when it does not declare it: the related name, else the model's. */
    static String backName(Meta<?> ownerMeta, RelationSpec owner) {
        String said = owner.relatedName();
        return said != null && !said.isEmpty() && !said.equals("+")
                ? said
                : ownerMeta.spec().name().toLowerCase(Locale.ROOT);
    }

    private static Link forward(Meta<?> source, RelationSpec relation, Meta<?> target) {
        boolean optional =
                relation.fields().stream().anyMatch(f -> source.spec().field(f).nullable());
        Step step = new Step(
                target.spec().table(),
                columns(source, relation.fields()),
                columns(target, relation.targetFields(target.spec())));
        return new Link(relation.lookupName(), source, target, false, optional, List.of(step), relation, source, null);
    }

    private static Link manyToMany(Meta<?> source, RelationSpec relation, Meta<?> target) {
        ThroughTable between = through(source, relation, target);
        return new Link(
                relation.lookupName(),
                source,
                target,
                true,
                true,
                cross(source, between, target),
                relation,
                source,
                between);
    }

    private static List<Step> cross(Meta<?> from, ThroughTable between, Meta<?> to) {
        return List.of(
                new Step(between.table(), columns(from, from.spec().key()), List.of(between.sourceColumn())),
                new Step(
                        to.spec().table(),
                        List.of(between.targetColumn()),
                        columns(to, to.spec().key())));
    }

    private static RelationSpec owner(Meta<?> source, RelationSpec reverse, Meta<?> target) {
        String where = source.spec().label() + "." + reverse.name();
        RelationSpec owner =
                target.spec().relation(String.valueOf(reverse.mappedBy())).orElse(null);
        if (owner == null || !owner.target().equals(source.spec().className())) {
            throw new ModelError(
                    "model.no-other-side",
                    where + " is the other side of " + target.spec().label() + "." + reverse.mappedBy()
                            + ", which is no relation to " + source.spec().name() + ".",
                    "Name the field of " + target.spec().name() + " that refers to "
                            + source.spec().name() + ": " + candidates(source, target) + ".",
                    null);
        }
        boolean one = reverse.kind() == Kind.REVERSE_ONE;
        if (one != (owner.kind() == Kind.ONE_TO_ONE) || owner.mappedBy() != null) {
            throw new ModelError(
                    "model.wrong-other-side",
                    where + " does not fit " + target.spec().label() + "." + owner.name() + ".",
                    "The other side of a one-to-one field is a Ref, that of a foreign key or many-to-many a Related.",
                    null);
        }
        return owner;
    }

    private static String candidates(Meta<?> source, Meta<?> target) {
        List<String> names = target.spec().relations().stream()
                .filter(r ->
                        r.mappedBy() == null && r.target().equals(source.spec().className()))
                .map(RelationSpec::name)
                .toList();
        return names.isEmpty() ? "there is none" : String.join(", ", names);
    }

    private static ThroughTable through(Meta<?> source, RelationSpec relation, Meta<?> target) {
        Through said = relation.through() == null ? Through.TABLE : relation.through();
        singleKey(source, relation);
        singleKey(target, relation);
        if (said.model() != null) {
            return throughModel(source, relation, target, said);
        }
        PairTable pair = PairTable.of(source.spec(), relation, target.spec());
        return new ThroughTable(
                pair.table(), pair.sourceColumn(), pair.targetColumn(), null, source == target && said.symmetrical());
    }

    private static ThroughTable throughModel(Meta<?> source, RelationSpec relation, Meta<?> target, Through said) {
        Meta<?> model = Metas.named(String.valueOf(said.model()), source.type().getClassLoader());
        RelationSpec from = pointer(model, said.sourceField(), source, null, relation);
        RelationSpec to = pointer(model, said.targetField(), target, source == target ? from : null, relation);
        return new ThroughTable(
                model.spec().table(),
                columns(model, from.fields()).get(0),
                columns(model, to.fields()).get(0),
                model,
                source == target && said.symmetrical());
    }

    /** The foreign key of a model in between that points to {@code to}; the one called {@code name} when that is said. */
    private static RelationSpec pointer(
            Meta<?> model, String name, Meta<?> to, @Nullable RelationSpec taken, RelationSpec relation) {
        List<RelationSpec> found = model.spec().relations().stream()
                .filter(r -> r.ownsColumns() && r.target().equals(to.spec().className()) && r != taken)
                .filter(r -> name.isEmpty() || r.name().equals(name))
                .toList();
        boolean selfFirst = found.size() == 2
                && taken == null
                && relation.target().equals(to.spec().className());
        if (found.size() == 1 || selfFirst) {
            return found.get(0);
        }
        throw new ModelError(
                "model.through",
                model.spec().label() + " has " + found.size() + " foreign keys"
                        + (name.isEmpty() ? "" : " called " + name) + " to "
                        + to.spec().label() + ", but the many-to-many "
                        + relation.name() + " goes through it over exactly one.",
                "Say throughFields = {to this model, to the target} or add the foreign key.",
                null);
    }

    private static void singleKey(Meta<?> meta, RelationSpec relation) {
        if (meta.keyIndex() < 0) {
            throw new ModelError(
                    "model.composite-many-to-many",
                    "The many-to-many " + relation.name() + " touches "
                            + meta.spec().label() + ", whose key has several columns.",
                    "Give that model a key of one column, or relate the two through a model with foreign keys.",
                    null);
        }
    }

    private static List<String> columns(Meta<?> meta, List<String> fields) {
        return fields.stream().map(meta.spec()::field).map(FieldSpec::column).toList();
    }

    /** For the error about a name that two relations have. */
    static ModelError clash(ModelSpec model, String name, List<String> rivals) {
        return new ModelError(
                "model.related-name-clash",
                "\"" + name + "\" on " + model.label() + " could mean " + String.join(" or ", rivals) + ".",
                "Give each of these fields a relatedName of its own, or \"+\" to hide it.",
                null);
    }
}
