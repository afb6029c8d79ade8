package io.raystack.db.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LongMapTest {
    @Property(tries = 200)
    void isAMap(@ForAll List<@LongRange(min = -50, max = 2000) Long> keys, @ForAll List<Long> others) {
        LongMap<Object> ours = new LongMap<>();
        Map<Long, Object> theirs = new HashMap<>();
        for (List<Long> some : List.of(keys, others)) {
            for (Long key : some) {
                if (ours.get(key) == null) {
                    Object value = new Object();
                    ours.put(key, value);
                    assertThat(theirs.put(key, value)).isNull();
                }
            }
        }
        theirs.forEach((key, value) -> assertThat(ours.get(key)).isSameAs(value));
        others.forEach(key -> assertThat(ours.get(key + 1)).isSameAs(theirs.get(key + 1)));
    }
}
