package io.raystack.db.session;

import io.raystack.db.errors.FieldError;
import io.raystack.db.jdbc.Executor;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of raw SQL in the order of a model's fields, found by column names. Belongs to one result. */
final class ByNames implements Columns {
    private final Columns row;
    private final int[] places;

    private ByNames(Columns row, int[] places) {
        this.row = row;
        this.places = places;
    }

    /** The rows in the order of the fields; an error that lists the missing columns. */
    static Columns of(Meta<?> meta, Executor.Rows rows) {
        List<String> names = rows.names();
        List<FieldSpec> fields = meta.spec().fields();
        List<String> missing = new ArrayList<>();
        int[] places = new int[fields.size()];
        boolean inOrder = true;
        for (int i = 0; i < places.length; i++) {
            places[i] = place(names, fields.get(i).column());
            inOrder &= places[i] == i;
            if (places[i] < 0) {
                missing.add(fields.get(i).column());
            }
        }
        if (!missing.isEmpty()) {
            throw new FieldError(
                    "query.raw-columns",
                    "The SQL gives no column " + String.join(", ", missing) + ", which "
                            + meta.spec().label() + " needs.",
                    "Select them, or select *; for some of the columns only, use Database.sql(...).list(...).",
                    null);
        }
        return inOrder ? rows.row() : new ByNames(rows.row(), places);
    }

    private static int place(List<String> names, String column) {
        int exact = names.indexOf(column);
        for (int i = 0; exact < 0 && i < names.size(); i++) {
            exact = names.get(i).equalsIgnoreCase(column) ? i : -1;
        }
        return exact;
    }

    @Override
    public boolean isNull(int index) {
        return row.isNull(places[index]);
    }

    @Override
    public short getShort(int index) {
        return row.getShort(places[index]);
    }

    @Override
    public int getInt(int index) {
        return row.getInt(places[index]);
    }

    @Override
    public long getLong(int index) {
        return row.getLong(places[index]);
    }

    @Override
    public double getDouble(int index) {
        return row.getDouble(places[index]);
    }

    @Override
    public boolean getBoolean(int index) {
        return row.getBoolean(places[index]);
    }

    @Override
    public @Nullable String getString(int index) {
        return row.getString(places[index]);
    }

    @Override
    public @Nullable BigDecimal getDecimal(int index) {
        return row.getDecimal(places[index]);
    }

    @Override
    public @Nullable LocalDate getDate(int index) {
        return row.getDate(places[index]);
    }

    @Override
    public @Nullable LocalTime getTime(int index) {
        return row.getTime(places[index]);
    }

    @Override
    public @Nullable Instant getInstant(int index) {
        return row.getInstant(places[index]);
    }

    @Override
    public @Nullable Duration getDuration(int index) {
        return row.getDuration(places[index]);
    }

    @Override
    public @Nullable UUID getUuid(int index) {
        return row.getUuid(places[index]);
    }

    @Override
    public byte @Nullable [] getBytes(int index) {
        return row.getBytes(places[index]);
    }

    @Override
    public @Nullable Json getJson(int index) {
        return row.getJson(places[index]);
    }
}
