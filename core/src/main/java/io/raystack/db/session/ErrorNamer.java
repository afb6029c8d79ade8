package io.raystack.db.session;

import io.raystack.db.errors.CheckError;
import io.raystack.db.errors.DataError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.ForeignKeyError;
import io.raystack.db.errors.IntegrityError;
import io.raystack.db.errors.NotNullError;
import io.raystack.db.errors.UniqueError;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.OnDelete;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.schema.Names;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says a broken constraint in the words of the model: which model, which fields. Works from the names that the database gave
 * ({@link DatabaseError#place}); what it cannot tell stays as the database said it.
 *
 * <p>Stateless, thread-safe.
 */
final class ErrorNamer {
    /** What the checks are called that keep out what does not fit, where a database needs them. */
    private static final String FITS = "fits";

    private ErrorNamer() {}

    /** The same for rows of {@code meta} that were being deleted. */
    static DatabaseError deleting(Meta<?> meta, DatabaseError error) {
        if (!(error instanceof ForeignKeyError)) {
            return named(meta, error);
        }
        DatabaseError.Place place = error.place();
        ModelSpec model = model(meta, place);
        String pointing = place.equals(DatabaseError.Place.UNKNOWN)
                ? unattended(meta)
                : fields(model, place).stream()
                        .map(field -> model.label() + "." + field.name())
                        .collect(Collectors.joining(", "));
        return new ForeignKeyError(
                        "Rows still point to this " + meta.spec().label()
                                + (pointing.isEmpty() ? "." : ", with " + pointing + "."),
                        "Delete or change those rows first, or choose another onDelete for the relation.",
                        error)
                .at(place.table(), place.constraint(), place.columns());
    }

    /** The foreign keys that a delete leaves to the database. */
    private static String unattended(Meta<?> meta) {
        return Links.of(meta).incoming().stream()
                .filter(link -> link.owner().onDelete() == OnDelete.DO_NOTHING)
                .map(link ->
                        link.ownerMeta().spec().label() + "." + link.owner().name())
                .collect(Collectors.joining(", "));
    }

    /** The same; where the database does not say which text is too long, the rows that were written do. */
    static DatabaseError named(RowFacts facts, List<? extends Stateful> rows, DatabaseError error) {
        if (!(error instanceof DataError) || !fields(facts.spec, error.place()).isEmpty()) {
            return named(facts.meta, error);
        }
        List<FieldSpec> tooLong = facts.spec.fields().stream()
                .filter(field -> rows.stream().anyMatch(row -> isTooLong(facts, row, field)))
                .toList();
        return misfit(facts.spec, tooLong, error);
    }

    private static boolean isTooLong(RowFacts facts, Stateful row, FieldSpec field) {
        return field.type().kind() == ColumnType.Kind.VARCHAR
                && facts.meta.get(row, facts.spec.indexOf(field.name())) instanceof String text
                && text.codePointCount(0, text.length()) > field.type().length();
    }

    private static DataError misfit(ModelSpec model, List<FieldSpec> fields, DatabaseError error) {
        boolean secret = fields.stream().anyMatch(f -> f.options().sensitive());
        String names = fields.stream().map(FieldSpec::name).collect(Collectors.joining(", "));
        return new DataError(
                error.code(),
                model.label() + (names.isEmpty() ? "" : "." + names) + ": "
                        + (secret ? "a value does not fit." : error.problem()),
                error.remedy(),
                secret ? null : error);
    }

    /** The same kind of error, naming model and fields; {@code meta} is the model that was written. */
    static DatabaseError named(Meta<?> meta, DatabaseError error) {
        if (error instanceof ForeignKeyError && error.place().equals(DatabaseError.Place.UNKNOWN)) {
            return foreignKey(meta.spec(), owned(meta.spec()), error);
        }
        if (error instanceof DataError) {
            return misfit(meta.spec(), fields(meta.spec(), error.place()), error);
        }
        if (!(error instanceof IntegrityError) || error.place().equals(DatabaseError.Place.UNKNOWN)) {
            return error;
        }
        ModelSpec model = model(meta, error.place());
        List<FieldSpec> fields = fields(model, error.place());
        boolean secret = fields.stream().anyMatch(f -> f.options().sensitive());
        DatabaseError said = said(model, fields, error, secret ? null : error);
        return said == error
                ? error
                : said.at(
                        error.place().table(),
                        error.place().constraint(),
                        error.place().columns());
    }

    private static DatabaseError said(
            ModelSpec model, List<FieldSpec> fields, DatabaseError error, @Nullable DatabaseError cause) {
        String names = fields.stream().map(FieldSpec::name).collect(Collectors.joining(", "));
        if (error instanceof UniqueError && !names.isEmpty()) {
            return new UniqueError(
                    "A " + model.label() + " with the same " + names + " is there already.",
                    "Choose another value, or use getOrCreate(...) or upsert(\"" + names + "\").",
                    cause);
        }
        if (error instanceof NotNullError && !names.isEmpty()) {
            return new NotNullError(
                    model.label() + "." + names + " must not be NULL.",
                    "Give it a value, or mark the field @Nullable.",
                    cause);
        }
        if (error instanceof ForeignKeyError) {
            return foreignKey(model, names, cause);
        }
        if (error instanceof CheckError) {
            String rule = error.place().constraint();
            return new CheckError(
                    "A " + model.label() + " breaks the rule " + rule
                            + (names.isEmpty() ? "." : " about " + names + "."),
                    "See the constraint in the model and correct the values.",
                    cause);
        }
        return error;
    }

    /** All that the error can be about, where the database does not say. */
    private static String owned(ModelSpec model) {
        return model.relations().stream()
                .filter(RelationSpec::ownsColumns)
                .map(RelationSpec::name)
                .collect(Collectors.joining(" or "));
    }

    private static ForeignKeyError foreignKey(ModelSpec model, String names, @Nullable DatabaseError cause) {
        return new ForeignKeyError(
                model.label() + (names.isEmpty() ? "" : "." + names) + " points to a row that is not there.",
                "Save the related object first, and check the key.",
                cause);
    }

    private static ModelSpec model(Meta<?> meta, DatabaseError.Place place) {
        if (place.table().isEmpty() || same(place.table(), meta.spec().table())) {
            return place.constraint().isEmpty() || constrained(meta.spec(), place.constraint()) != null
                    ? meta.spec()
                    : owner(meta.spec(), place.constraint());
        }
        for (Meta<?> other : Metas.all().values()) {
            if (same(place.table(), other.spec().table())) {
                return other.spec();
            }
        }
        return meta.spec();
    }

    private static ModelSpec owner(ModelSpec written, String constraint) {
        for (Meta<?> other : Metas.all().values()) {
            if (constrained(other.spec(), constraint) != null) {
                return other.spec();
            }
        }
        return written;
    }

    private static List<FieldSpec> fields(ModelSpec model, DatabaseError.Place place) {
        List<String> columns = place.columns();
        if (columns.isEmpty()) {
            List<String> found = constrained(model, place.constraint());
            columns = found == null ? List.of() : found;
        }
        List<FieldSpec> fields = new ArrayList<>();
        for (String column : columns) {
            model.fields().stream().filter(f -> same(f.column(), column)).forEach(fields::add);
        }
        return fields;
    }

    /** The columns of the model's constraint with this name; null when it has none. */
    private static @Nullable List<String> constrained(ModelSpec model, String name) {
        if (name.isEmpty()) {
            return null;
        }
        if (same(name, "PRIMARY") || same(name, model.table() + "_pkey")) {
            return model.keyFields().stream().map(FieldSpec::column).toList();
        }
        for (FieldSpec field : model.fields()) {
            if (same(name, Names.of(model.table(), List.of(field.column()), FITS))) {
                return List.of(field.column());
            }
        }
        for (TableSpec table : new Tables(c -> Metas.named(c, loader()).spec()).of(model)) {
            List<String> found = constrained(table, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable List<String> constrained(TableSpec table, String name) {
        for (TableSpec.UniqueSpec unique : table.uniques()) {
            if (same(name, unique.name())) {
                return unique.columns();
            }
        }
        for (TableSpec.ForeignKeySpec key : table.foreignKeys()) {
            if (same(name, key.name())) {
                return key.columns();
            }
        }
        for (TableSpec.CheckSpec check : table.checks()) {
            if (same(name, check.name())) {
                return check.kind() == TableSpec.CheckSpec.Kind.POSITIVE ? List.of(check.expression()) : List.of();
            }
        }
        return null;
    }

    private static @Nullable ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static boolean same(String a, String b) {
        return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }
}
