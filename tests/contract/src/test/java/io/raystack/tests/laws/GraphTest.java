package io.raystack.tests.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import org.junit.jupiter.api.Test;

/** The relations as this package finds them are those that the library finds: two implementations, one answer. */
class GraphTest {
    @Test
    void relationsAgreeWithTheLibrary() {
        for (Meta<?> meta : WorldMaker.metas()) {
            Links links = Links.of(meta);
            assertThat(WorldMaker.GRAPH.from(meta.spec()))
                    .extracting(edge -> edge.name)
                    .containsExactlyInAnyOrderElementsOf(links.names());
            for (Edge edge : WorldMaker.GRAPH.from(meta.spec())) {
                Link link = links.named(edge.name);
                assertThat(link).as(meta.spec().label() + "." + edge.name).isNotNull();
                assertThat(link.target().spec().className()).isEqualTo(edge.target.className());
                assertThat(link.toMany()).isEqualTo(edge.toMany());
                assertThat(link.ownsColumns()).isEqualTo(edge.hasColumn());
            }
        }
    }
}
