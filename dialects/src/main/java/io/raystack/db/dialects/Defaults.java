package io.raystack.db.dialects;

import io.raystack.db.errors.ModelError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.schema.DdlText;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Defaults of columns as literals: read as the column's type, so that nothing else gets into DDL.
 *
 * <p>Stateless, thread-safe.
 */
public final class Defaults {
    private Defaults() {}

    /** The literal for a default written as text: {@code 0}, {@code TRUE}, {@code 'draft'}; instants as UTC text. */
    public static String literal(ColumnSpec column, String text) {
        try {
            return literal(column.type(), text);
        } catch (RuntimeException e) {
            throw new ModelError(
                    "model.default",
                    "The default of column " + column.name() + " is not a "
                            + column.type().kind() + ".",
                    "Write it as the field's type is written: 0, true, 2026-01-31, 10:30:00, PT5M.",
                    e);
        }
    }

    private static String literal(ColumnType type, String text) {
        return switch (type.kind()) {
            case SMALLINT -> String.valueOf(Short.parseShort(text));
            case INTEGER -> String.valueOf(Integer.parseInt(text));
            case BIGINT -> String.valueOf(Long.parseLong(text));
            case DOUBLE -> String.valueOf(Fits.finite(Double.parseDouble(text)));
            case DECIMAL -> Fits.decimal(new BigDecimal(text), type).toPlainString();
            case BOOLEAN -> truth(text);
            case VARCHAR, TEXT -> DdlText.quoted(Fits.text(text));
            case DATE -> DdlText.quoted(Clock.text(Fits.date(LocalDate.parse(text))));
            case TIME -> DdlText.quoted(Clock.text(Fits.time(LocalTime.parse(text))));
            case DATETIME -> DdlText.quoted(Clock.text(Fits.instant(Clock.instant(text))));
            case DURATION -> String.valueOf(Fits.micros(Duration.parse(text)));
            case UUID -> DdlText.quoted(UUID.fromString(text).toString());
            case JSON -> DdlText.quoted(Json.parse(text).text());
            case BINARY -> throw new IllegalArgumentException("bytes have no default");
        };
    }

    private static String truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true") ? "TRUE" : "FALSE";
    }
}
