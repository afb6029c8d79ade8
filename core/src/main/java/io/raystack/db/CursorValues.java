package io.raystack.db;

import io.raystack.db.errors.Unsupported;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values in cursors: a letter that says what it is, and the value. No class is named, so none is loaded. Stateless, thread-safe. */
final class CursorValues {
    private CursorValues() {}

    static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('n');
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            out.writeByte('l');
            out.writeLong(((Number) value).longValue());
        } else if (value instanceof Double number) {
            out.writeByte('f');
            out.writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte('b');
            out.writeBoolean(truth);
        } else {
            out.writeByte(letter(value));
            out.writeUTF(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static char letter(Object value) {
        if (value instanceof String || value instanceof Enum<?>) {
            return 's';
        } else if (value instanceof BigDecimal) {
            return 'd';
        } else if (value instanceof Instant) {
            return 'i';
        } else if (value instanceof LocalDate) {
            return 'y';
        } else if (value instanceof LocalTime) {
            return 't';
        } else if (value instanceof Duration) {
            return 'p';
        } else if (value instanceof UUID) {
            return 'u';
        }
        throw new Unsupported(
                "query.cursor-value",
                "Pages cannot be ordered by a " + value.getClass().getSimpleName() + ".",
                "Order by numbers, text, dates, times or UUIDs.",
                null);
    }

    static @Nullable Object read(DataInputStream in) throws IOException {
        char letter = (char) in.readByte();
        return switch (letter) {
            case 'n' -> null;
            case 'l' -> in.readLong();
            case 'f' -> in.readDouble();
            case 'b' -> in.readBoolean();
            case 's' -> in.readUTF();
            case 'd' -> new BigDecimal(in.readUTF());
            case 'i' -> Instant.parse(in.readUTF());
            case 'y' -> LocalDate.parse(in.readUTF());
            case 't' -> LocalTime.parse(in.readUTF());
            case 'p' -> Duration.parse(in.readUTF());
            case 'u' -> UUID.fromString(in.readUTF());
            default -> throw new IOException("no value begins with this");
        };
    }
}
