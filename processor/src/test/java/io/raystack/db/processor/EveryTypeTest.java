package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Meta;
import org.junit.jupiter.api.Test;

/** One model with a field of every type, plain and annotated. */
class EveryTypeTest {
    static final String EVERYTHING = """
            public class Everything extends Model {
                public static final Everything_.Query objects = Everything_.objects();
                public enum Status { DRAFT, LIVE }
                public short s; public int i; public long l; public double d; public boolean b;
                public Short bs = 0; public Integer bi = 0; public Long bl = 0L; public Double bd = 0.0; public Boolean bb = false;
                public @Nullable Short ns; public @Nullable Integer ni; public @Nullable Long nl;
                public @Nullable Double nd; public @Nullable Boolean nb;
                public String text = ""; public @Nullable String summary;
                @CharField(maxLength = 20) public String title = "";
                @DecimalField(maxDigits = 10, decimalPlaces = 2) public BigDecimal price = BigDecimal.ZERO;
                public LocalDate day = LocalDate.EPOCH; public LocalTime hour = LocalTime.MIN;
                public Instant at = Instant.EPOCH; public @Nullable Duration took; public @Nullable UUID token;
                public byte[] data = {}; public byte @Nullable [] more; public @Nullable Json json;
                public Status status = Status.DRAFT; public @Nullable Status before;
                @PositiveIntegerField public int count;
                @EmailField @FieldOptions(unique = true) public String email = "";
                @FieldOptions(column = "s_q_l", defaultValue = "0", verboseName = "A \\"quote\\"") public int odd;
                @DateTimeField(autoNow = true) public Instant changed = Instant.EPOCH;
                @Version public int version;
                @Sensitive public String secret = "";
                transient int ignored;
                private int hidden;
                public int getHidden() { return hidden; }
                public void setHidden(int value) { hidden = value; }
            }
            """;

    @Test
    void the_description_that_the_processor_computed_is_the_one_that_the_class_returns() {
        Compiled compiled = Compiled.blog(EVERYTHING).clean();
        Meta<?> meta = compiled.meta(compiled.loader(), "blog.Everything_");

        assertThat(meta.spec()).isEqualTo(compiled.specs().get(0));
    }
}
