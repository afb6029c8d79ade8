package io.raystack.db.schema;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ConstraintSpec;
import io.raystack.db.model.FieldSettings.NumberRange;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.IndexSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.PairTable;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.schema.TableSpec.CheckSpec;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import io.raystack.db.schema.TableSpec.ForeignKeySpec;
import io.raystack.db.schema.TableSpec.IndexColumns;
import io.raystack.db.schema.TableSpec.UniqueSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Derives tables from models: a table a model, a table in between for each many-to-many relation without a model, an index
 * for each foreign key, names as Django has them.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tables {
    private final Function<String, ModelSpec> models;

    /** Tables of models that find the models they point to with {@code models}, by class name. */
    public Tables(Function<String, ModelSpec> models) {
        this.models = models;
    }

    /** The model's own table and then its tables in between; none when the model says that its table is not ours. */
    public List<TableSpec> of(ModelSpec model) {
        List<TableSpec> tables = new ArrayList<>();
        if (model.meta().managed()) {
            tables.add(table(model));
            for (RelationSpec relation : model.relations()) {
                if (relation.kind() == RelationSpec.Kind.MANY_TO_MANY
                        && (relation.through() == null || relation.through().model() == null)) {
                    tables.add(pairs(model, relation));
                }
            }
        }
        return tables;
    }

    private TableSpec table(ModelSpec model) {
        return new TableSpec(
                model.table(),
                model.fields().stream().map(f -> column(model, f)).toList(),
                columns(model, model.key()),
                model.relations().stream()
                        .filter(RelationSpec::ownsColumns)
                        .map(r -> foreignKey(model, r))
                        .toList(),
                uniques(model),
                checks(model),
                indexes(model));
    }

    private static ColumnSpec column(ModelSpec model, FieldSpec field) {
        boolean key = model.key().contains(field.name());
        return new ColumnSpec(
                field.column(),
                field.type(),
                field.nullable() && !key,
                field.fill() == FieldSpec.Fill.IDENTITY,
                field.options().defaultValue());
    }

    private ForeignKeySpec foreignKey(ModelSpec model, RelationSpec relation) {
        ModelSpec target = models.apply(relation.target());
        List<String> columns = columns(model, relation.fields());
        return new ForeignKeySpec(
                Names.of(model.table(), columns, "fk"),
                columns,
                target.table(),
                columns(target, relation.targetFields(target)));
    }

    private static ForeignKeySpec key(String table, List<String> columns, ModelSpec target) {
        return new ForeignKeySpec(
                Names.of(table, columns, "fk"), columns, target.table(), columns(target, target.key()));
    }

    private static List<UniqueSpec> uniques(ModelSpec model) {
        List<UniqueSpec> uniques = new ArrayList<>();
        for (FieldSpec field : model.fields()) {
            if (unique(model, field) && !model.key().equals(List.of(field.name()))) {
                uniques.add(unique(model.table(), List.of(field.column())));
            }
        }
        for (ConstraintSpec constraint : model.constraints()) {
            if (constraint.kind() == ConstraintSpec.Kind.UNIQUE) {
                List<String> columns = columns(model, constraint.fields());
                uniques.add(
                        constraint.name().isEmpty()
                                ? unique(model.table(), columns)
                                : new UniqueSpec(constraint.name(), columns));
            }
        }
        return uniques;
    }

    private static UniqueSpec unique(String table, List<String> columns) {
        return new UniqueSpec(Names.of(table, columns, "uniq"), columns);
    }

    private static boolean unique(ModelSpec model, FieldSpec field) {
        RelationSpec relation = model.relationOf(field);
        return field.options().unique()
                || (relation != null
                        && relation.kind() == RelationSpec.Kind.ONE_TO_ONE
                        && relation.fields().size() == 1);
    }

    private static List<CheckSpec> checks(ModelSpec model) {
        List<CheckSpec> checks = new ArrayList<>();
        for (FieldSpec field : model.fields()) {
            if (field.options().range() == NumberRange.POSITIVE) {
                String name = Names.of(model.table(), List.of(field.column()), "check");
                checks.add(new CheckSpec(name, CheckSpec.Kind.POSITIVE, field.column()));
            }
        }
        for (ConstraintSpec constraint : model.constraints()) {
            if (constraint.kind() == ConstraintSpec.Kind.CHECK) {
                checks.add(new CheckSpec(constraint.name(), CheckSpec.Kind.SQL, constraint.condition()));
            }
        }
        return checks;
    }

    private static List<IndexColumns> indexes(ModelSpec model) {
        Set<List<String>> served = new LinkedHashSet<>(Set.of(columns(model, model.key())));
        uniques(model).forEach(u -> served.add(u.columns()));
        List<IndexColumns> indexes = new ArrayList<>();
        for (FieldSpec field : model.fields()) {
            if (field.options().index() || model.relationOf(field) != null) {
                List<String> columns = List.of(field.column());
                if (served.add(columns)) {
                    indexes.add(new IndexColumns(Names.of(model.table(), columns, "idx"), columns));
                }
            }
        }
        for (IndexSpec index : model.indexes()) {
            List<String> columns =
                    index.fields().stream().map(f -> indexed(model, f)).toList();
            indexes.add(new IndexColumns(
                    index.name().isEmpty() ? Names.of(model.table(), columns, "idx") : index.name(), columns));
        }
        return indexes;
    }

    private static String indexed(ModelSpec model, String field) {
        return field.startsWith("-")
                ? "-" + model.field(field.substring(1)).column()
                : model.field(field).column();
    }

    private TableSpec pairs(ModelSpec model, RelationSpec relation) {
        ModelSpec target = models.apply(relation.target());
        PairTable pair = PairTable.of(model, relation, target);
        List<String> source = List.of(pair.sourceColumn());
        List<String> other = List.of(pair.targetColumn());
        return new TableSpec(
                pair.table(),
                List.of(
                        new ColumnSpec("id", ColumnType.BIGINT, false, true, null),
                        new ColumnSpec(pair.sourceColumn(), keyType(model), false, false, null),
                        new ColumnSpec(pair.targetColumn(), keyType(target), false, false, null)),
                List.of("id"),
                List.of(key(pair.table(), source, model), key(pair.table(), other, target)),
                List.of(unique(pair.table(), List.of(pair.sourceColumn(), pair.targetColumn()))),
                List.of(),
                List.of(new IndexColumns(Names.of(pair.table(), other, "idx"), other)));
    }

    private static ColumnType keyType(ModelSpec model) {
        return model.keyFields().get(0).type();
    }

    private static List<String> columns(ModelSpec model, List<String> fields) {
        return fields.stream().map(f -> model.field(f).column()).toList();
    }
}
