package io.raystack.db.session;

import io.raystack.db.mapping.Columns;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what a selection gives of each row: reads the values into one array and hands it over. Belongs to one result. */
final class ValueRows<X extends @Nullable Object> {
    private final Assembler assembler;
    private final Function<@Nullable Object[], X> make;
    private final @Nullable Object[] values;

    ValueRows(Assembler assembler, Function<@Nullable Object[], X> make) {
        this.assembler = assembler;
        this.make = make;
        this.values = new @Nullable Object[assembler.shape().values().size()];
    }

    X make(Columns row) {
        assembler.entities(row);
        boolean nulls = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = assembler.value(row, i);
            nulls |= values[i] == null;
        }
        return nulls ? guarded() : make.apply(values);
    }

    private X guarded() {
        @Nullable Object[] before = values.clone();
        try {
            return make.apply(values);
        } catch (NullPointerException e) {
            throw NullForPrimitive.explained(assembler.shape().values(), before, make, e);
        }
    }
}
