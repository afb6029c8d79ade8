package io.raystack.db.jdbc;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.sql.Bind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters as text for people: long values cut, sensitive ones masked. Belongs to one thread. */
final class ParameterText implements ParameterWriter {
    private static final int LONGEST = 200;
    private static final int LONGEST_ALL = 4000;

    private final List<Bind> binds;
    private final StringJoiner text = new StringJoiner(", ", "[", "]");
    private int count;

    ParameterText(List<Bind> binds) {
        this.binds = binds;
    }

    static String of(Arguments arguments, List<Bind> binds) {
        ParameterText out = new ParameterText(binds);
        try {
            arguments.write(out);
        } catch (RuntimeException e) {
            // the same values have just failed to be sent: what came before them is still worth reading
            out.text.add("...");
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text.length() > LONGEST_ALL ? text + " and more, " + count + " in all" : text.toString();
    }

    private void add(@Nullable Object value) {
        int at = count++;
        if (text.length() > LONGEST_ALL) {
            return;
        }
        if (!binds.isEmpty() && binds.get(at % binds.size()).sensitive()) {
            text.add("***");
            return;
        }
        String shown = value instanceof String string ? "'" + string + "'" : String.valueOf(value);
        text.add(shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "...");
    }

    @Override
    public void rewind() {
        count = 0;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void setArray(List<?> values, ColumnType type) {
        add(values);
    }

    @Override
    public void setNull(ColumnType type) {
        add(null);
    }

    @Override
    public void setInt(int value) {
        add(value);
    }

    @Override
    public void setLong(long value) {
        add(value);
    }

    @Override
    public void setDouble(double value) {
        add(value);
    }

    @Override
    public void setBoolean(boolean value) {
        add(value);
    }

    @Override
    public void setString(@Nullable String value) {
        add(value);
    }

    @Override
    public void setDecimal(@Nullable BigDecimal value, ColumnType type) {
        add(value);
    }

    @Override
    public void setDate(@Nullable LocalDate value) {
        add(value);
    }

    @Override
    public void setTime(@Nullable LocalTime value) {
        add(value);
    }

    @Override
    public void setInstant(@Nullable Instant value) {
        add(value);
    }

    @Override
    public void setDuration(@Nullable Duration value) {
        add(value);
    }

    @Override
    public void setUuid(@Nullable UUID value) {
        add(value);
    }

    @Override
    public void setBytes(byte @Nullable [] value) {
        add(value == null ? null : "<" + value.length + " bytes>");
    }

    @Override
    public void setJson(@Nullable Json value) {
        add(value);
    }
}
