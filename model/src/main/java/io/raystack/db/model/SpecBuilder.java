package io.raystack.db.model;

import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.model.FieldSettings.Choice;
import io.raystack.db.model.FieldSettings.NumberRange;
import io.raystack.db.model.FieldSettings.TextFormat;
import io.raystack.db.model.FieldSettings.Words;
import io.raystack.db.model.RelationSpec.Through;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ModelSpec} line by line, the way generated classes spell it: {@link #column} begins a field and the
 * calls after it speak of that field; {@code foreignKey} and its kin add relations.
 *
 * <p>Everything is said with literals, so the text compiles whatever names are in scope. Belongs to one thread.
 */
public final class SpecBuilder {
    private final String className;
    private final String app;
    private final String table;
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<RelationSpec> relations = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final List<ConstraintSpec> constraints = new ArrayList<>();
    private final List<IndexSpec> indexes = new ArrayList<>();
    private ModelSpec.MetaSpec meta = ModelSpec.MetaSpec.NONE;
    private @Nullable Pending pending;

    /** Begins a model. */
    public SpecBuilder(String className, String app, String table) {
        this.className = className;
        this.app = app;
        this.table = table;
    }

    /** A field whose type has no length: {@code column("views", "views", "INTEGER")}. */
    public SpecBuilder column(String name, String column, String kind) {
        return column(name, column, new ColumnType(Kind.valueOf(kind), 0, 0));
    }

    /** A text of at most {@code length} code points. */
    public SpecBuilder varchar(String name, String column, int length) {
        return column(name, column, ColumnType.varchar(length));
    }

    /** A decimal. */
    public SpecBuilder decimal(String name, String column, int precision, int scale) {
        return column(name, column, ColumnType.decimal(precision, scale));
    }

    /** A field. */
    public SpecBuilder column(String name, String column, ColumnType type) {
        finish();
        pending = new Pending(name, column, type);
        return this;
    }

    /** NULL is allowed. */
    public SpecBuilder nullable() {
        return say(f -> f.nullable = true);
    }

    /** The field is (part of) the primary key. */
    public SpecBuilder key() {
        return say(f -> key.add(f.name));
    }

    /** Who supplies the value: the name of a {@link FieldSpec.Fill}. */
    public SpecBuilder fill(String fill) {
        return say(f -> f.fill = FieldSpec.Fill.valueOf(fill));
    }

    /** No two rows may hold the same value. */
    public SpecBuilder unique() {
        return say(f -> f.unique = true);
    }

    /** An index is made. */
    public SpecBuilder index() {
        return say(f -> f.index = true);
    }

    /** Logs and errors mask the values. */
    public SpecBuilder sensitive() {
        return say(f -> f.sensitive = true);
    }

    /** The SQL default, as text. */
    public SpecBuilder defaultValue(String text) {
        return say(f -> f.defaultValue = text);
    }

    /** Zero or more. */
    public SpecBuilder positive() {
        return say(f -> f.range = NumberRange.POSITIVE);
    }

    /** What text must look like: the name of a {@link TextFormat}. */
    public SpecBuilder format(String format) {
        return say(f -> f.format = TextFormat.valueOf(format));
    }

    /** One more allowed value. */
    public SpecBuilder choice(String value, String label) {
        return say(f -> f.choices.add(new Choice(value, label)));
    }

    /** Values are constants of this Java enum, stored by name. */
    public SpecBuilder enumType(String enumName) {
        return say(f -> f.enumType = enumName);
    }

    /** What people read. */
    public SpecBuilder words(String verboseName, String helpText, boolean editable) {
        return say(f -> f.words = new Words(verboseName, helpText, editable));
    }

    /** The field just begun is a foreign key to {@code target}. */
    public SpecBuilder foreignKey(String target, String onDelete, @Nullable String relatedName) {
        return owning(RelationSpec.Kind.FOREIGN_KEY, target, onDelete, relatedName);
    }

    /** The field just begun is a unique foreign key to {@code target}. */
    public SpecBuilder oneToOne(String target, String onDelete, @Nullable String relatedName) {
        return owning(RelationSpec.Kind.ONE_TO_ONE, target, onDelete, relatedName);
    }

    /** The foreign key just begun holds this field of the target instead of its key. */
    public SpecBuilder toField(String name) {
        RelationSpec r = relations.remove(relations.size() - 1);
        return relation(new RelationSpec(
                r.name(), r.kind(), r.target(), r.fields(), r.onDelete(), r.mappedBy(), r.relatedName(), null, name));
    }

    /** A many-to-many relation to {@code target}; how it is stored is said next, else in a table with the default name. */
    public SpecBuilder manyToMany(String name, String target, @Nullable String relatedName) {
        return relation(new RelationSpec(
                name,
                RelationSpec.Kind.MANY_TO_MANY,
                target,
                List.of(),
                OnDelete.CASCADE,
                null,
                relatedName,
                Through.TABLE));
    }

    /** The pairs of the many-to-many just begun are in a table of this name, empty for the default one. */
    public SpecBuilder throughTable(String name, boolean symmetrical) {
        return through(new Through(null, name, "", "", symmetrical));
    }

    /** The pairs of the many-to-many just begun are rows of this model. */
    public SpecBuilder throughModel(String model, String sourceField, String targetField, boolean symmetrical) {
        return through(new Through(model, "", sourceField, targetField, symmetrical));
    }

    /** The other side, several rows, of the foreign key or many-to-many {@code mappedBy} of {@code target}. */
    public SpecBuilder reverse(String name, String target, String mappedBy) {
        return relation(new RelationSpec(
                name, RelationSpec.Kind.REVERSE, target, List.of(), OnDelete.DO_NOTHING, mappedBy, null, null));
    }

    /** The other side, at most one row, of the one-to-one {@code mappedBy} of {@code target}. */
    public SpecBuilder reverseOne(String name, String target, String mappedBy) {
        return relation(new RelationSpec(
                name, RelationSpec.Kind.REVERSE_ONE, target, List.of(), OnDelete.DO_NOTHING, mappedBy, null, null));
    }

    /** Fields that are unique together. */
    public SpecBuilder uniqueTogether(String name, String... fieldNames) {
        constraints.add(new ConstraintSpec(name, ConstraintSpec.Kind.UNIQUE, List.of(fieldNames), ""));
        return this;
    }

    /** A condition that holds for every row. */
    public SpecBuilder check(String name, String sql) {
        constraints.add(new ConstraintSpec(name, ConstraintSpec.Kind.CHECK, List.of(), sql));
        return this;
    }

    /** An index over several fields. */
    public SpecBuilder indexOn(String name, String... fieldNames) {
        indexes.add(new IndexSpec(name, List.of(fieldNames)));
        return this;
    }

    /** Default ordering by name. */
    public SpecBuilder ordering(String... names) {
        meta = new ModelSpec.MetaSpec(List.of(names), meta.verboseName(), meta.verboseNamePlural(), meta.managed());
        return this;
    }

    /** The model's name for people, and its plural. */
    public SpecBuilder named(String verboseName, String verboseNamePlural) {
        meta = new ModelSpec.MetaSpec(meta.ordering(), verboseName, verboseNamePlural, meta.managed());
        return this;
    }

    /** The table is made by others. */
    public SpecBuilder unmanaged() {
        meta = new ModelSpec.MetaSpec(meta.ordering(), meta.verboseName(), meta.verboseNamePlural(), false);
        return this;
    }

    /** The whole. */
    public ModelSpec build() {
        finish();
        return new ModelSpec(className, app, table, fields, relations, key, constraints, indexes, meta);
    }

    private SpecBuilder owning(RelationSpec.Kind kind, String target, String onDelete, @Nullable String relatedName) {
        if (pending == null) {
            throw new IllegalStateException(className + ": a foreign key before its field");
        }
        String name = pending.name;
        return relation(new RelationSpec(
                name, kind, target, List.of(name), OnDelete.valueOf(onDelete), null, relatedName, null));
    }

    private SpecBuilder relation(RelationSpec relation) {
        relations.add(relation);
        return this;
    }

    private SpecBuilder through(Through stored) {
        RelationSpec r = relations.remove(relations.size() - 1);
        return relation(new RelationSpec(
                r.name(), r.kind(), r.target(), r.fields(), r.onDelete(), r.mappedBy(), r.relatedName(), stored));
    }

    private SpecBuilder say(Consumer<Pending> what) {
        if (pending == null) {
            throw new IllegalStateException(className + ": an option before the first field");
        }
        what.accept(pending);
        return this;
    }

    private void finish() {
        if (pending != null) {
            fields.add(pending.spec());
            pending = null;
        }
    }

    /** A field while it is being described. */
    private static final class Pending {
        private final String name;
        private final String column;
        private final ColumnType type;
        private final List<Choice> choices = new ArrayList<>();
        private boolean nullable;
        private boolean unique;
        private boolean index;
        private boolean sensitive;
        private FieldSpec.Fill fill = FieldSpec.Fill.OBJECT;
        private NumberRange range = NumberRange.ANY;
        private TextFormat format = TextFormat.ANY;
        private @Nullable String defaultValue;
        private @Nullable String enumType;
        private Words words = Words.NONE;

        Pending(String name, String column, ColumnType type) {
            this.name = name;
            this.column = column;
            this.type = type;
        }

        FieldSpec spec() {
            FieldSettings settings =
                    new FieldSettings(unique, index, sensitive, defaultValue, range, format, choices, enumType, words);
            return new FieldSpec(name, column, type, nullable, fill, settings);
        }
    }
}
