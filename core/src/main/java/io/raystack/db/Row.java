package io.raystack.db;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.Json;
import io.raystack.db.query.Node;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values by name: a row of {@code values("a", "b")}, of {@code aggregate(alias)} or of raw SQL. Getters of primitives fail on
 * NULL with an error that names the column; the others give null.
 *
 * <p>Belongs to one thread. A row of raw SQL is good only while the function that it is given to runs: take what you need.
 */
public final class Row {
    private final List<String> names;
    private final Columns columns;

    Row(List<String> names, Columns columns) {
        this.names = names;
        this.columns = columns;
    }

    /** A row of known values. */
    static Row of(List<String> names, @Nullable Object[] values) {
        return new Row(names, new KeptColumns(names, values));
    }

    /** Makes rows that know the values of a selection by name. */
    static Function<@Nullable Object[], Row> maker(List<Node> values) {
        List<String> names = IntStream.range(0, values.size())
                .mapToObj(i -> Naming.name(values, i))
                .toList();
        return row -> Row.of(names, row.clone());
    }

    /** The names, in order. */
    public List<String> names() {
        return names;
    }

    /** The value as entities would hold it; for raw SQL, which does not say types, use {@code string}, {@code l} and so on. */
    public @Nullable Object get(String name) {
        if (columns instanceof KeptColumns kept) {
            return kept.get(at(name));
        }
        throw new QueryError(
                "Raw SQL does not say what type \"" + name + "\" has.",
                "Say it: r.string(\"" + name + "\"), r.l(...), r.decimal(...), r.instant(...).");
    }

    /** Whether the value is NULL. */
    public boolean isNull(String name) {
        return columns.isNull(at(name));
    }

    /** A whole number; an error when it is NULL or does not fit. */
    public int i(String name) {
        return columns.getInt(at(name));
    }

    /** A whole number; an error when it is NULL. */
    public long l(String name) {
        return columns.getLong(at(name));
    }

    /** A floating point number; an error when it is NULL. */
    public double d(String name) {
        return columns.getDouble(at(name));
    }

    /** True or false; an error when it is NULL. */
    public boolean bool(String name) {
        return columns.getBoolean(at(name));
    }

    /** Text. */
    public @Nullable String string(String name) {
        return columns.getString(at(name));
    }

    /** A decimal. */
    public @Nullable BigDecimal decimal(String name) {
        return columns.getDecimal(at(name));
    }

    /** A date. */
    public @Nullable LocalDate date(String name) {
        return columns.getDate(at(name));
    }

    /** A time of day. */
    public @Nullable LocalTime time(String name) {
        return columns.getTime(at(name));
    }

    /** An instant. */
    public @Nullable Instant instant(String name) {
        return columns.getInstant(at(name));
    }

    /** A length of time. */
    public @Nullable Duration duration(String name) {
        return columns.getDuration(at(name));
    }

    /** A UUID. */
    public @Nullable UUID uuid(String name) {
        return columns.getUuid(at(name));
    }

    /** Bytes. */
    public byte @Nullable [] bytes(String name) {
        return columns.getBytes(at(name));
    }

    /** A JSON document. */
    public @Nullable Json json(String name) {
        return columns.getJson(at(name));
    }

    private int at(String name) {
        int at = names.indexOf(name);
        for (int i = 0; at < 0 && i < names.size(); i++) {
            at = names.get(i).equalsIgnoreCase(name) ? i : -1;
        }
        if (at < 0) {
            throw new FieldError("The row has no column \"" + name + "\".", "It has " + names + ".");
        }
        return at;
    }

    @Override
    public String toString() {
        return columns instanceof KeptColumns kept ? kept.toString() : "Row" + names;
    }
}
