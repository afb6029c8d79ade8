package io.raystack.db.session;

import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Peers;
import io.raystack.db.mapping.Stateful;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a result into groups of peers. Stateless, thread-safe. */
final class Grouping {
    private static volatile Loading usual = Loading.PEERS;

    private Grouping() {}

    /** What holds for rows whose query did not say how missing rows are loaded. */
    static Loading usual() {
        return usual;
    }

    static void usual(Loading how) {
        usual = how;
    }

    /**
     * Makes groups of at most {@link Peers#LIMIT}.
     *
     * @param keep holds a group alive
     */
    static void group(List<? extends Stateful> rows, @Nullable Loading loading, Consumer<Peers.Chunk> keep) {
        Loading how = loading == null ? usual : loading;
        boolean alone = rows.size() < 2 && loading == null;
        if (rows.isEmpty()
                || alone
                || Metas.of((Stateful) rows.get(0)).spec().relations().isEmpty()) {
            return;
        }
        for (int from = 0; from < rows.size(); from += Peers.LIMIT) {
            int to = Math.min(rows.size(), from + Peers.LIMIT);
            Peers.Chunk chunk = new Peers.Chunk(rows.subList(from, to).toArray());
            Peers peers = new Peers(chunk, how);
            for (Object row : chunk.rows()) {
                Assembler.state((Stateful) row).peers(peers);
            }
            keep.accept(chunk);
        }
    }
}
