package io.raystack.db.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Link;
import io.raystack.db.plan.WritePlanner;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlParts;
import io.raystack.db.sql.Statement;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteStatementsTest {
    private static final PlanChoices CHOICES =
            new PlanChoices(PlanChoices.Lists.ELEMENTS, PlanChoices.Keys.RETURNING, 100, false, true, true);

    private final WritePlanner planner = new WritePlanner(CHOICES, SqlParts.STANDARD.compiler());

    private static BitSet fields(int... positions) {
        BitSet set = new BitSet();
        for (int position : positions) {
            set.set(position);
        }
        return set;
    }

    @Test
    void insert_without_the_key_gives_it_back() {
        assertThat(planner.insert(Shelf.AUTHORS, fields(1, 2), 1).text())
                .isEqualTo("INSERT INTO \"shelf_author\" (\"name\", \"secret\") VALUES (?, ?) RETURNING \"id\"");
    }

    @Test
    void insert_with_the_key_gives_nothing_back() {
        assertThat(planner.insert(Shelf.AUTHORS, fields(0, 1), 2).text())
                .isEqualTo("INSERT INTO \"shelf_author\" (\"id\", \"name\") VALUES (?, ?), (?, ?)");
    }

    @Test
    void binds_follow_the_rows_and_mask_secrets() {
        CompiledSql sql = planner.insert(Shelf.AUTHORS, fields(1, 2), 2);
        assertThat(sql.binds()).extracting(b -> b.slot()).containsExactly(0, 1, 2, 3);
        assertThat(sql.binds()).extracting(b -> b.sensitive()).containsExactly(false, true, false, true);
    }

    @Test
    void statements_are_kept() {
        BitSet changing = fields(1);
        CompiledSql first = planner.update(Shelf.AUTHORS, changing);
        changing.set(2);
        CompiledSql second = planner.update(Shelf.AUTHORS, changing);
        assertThat(planner.update(Shelf.AUTHORS, fields(1))).isSameAs(first);
        assertThat(planner.update(Shelf.AUTHORS, fields(1, 2))).isSameAs(second);
        assertThat(second.text())
                .isEqualTo("UPDATE \"shelf_author\" SET \"name\" = ?, \"secret\" = ? WHERE \"id\" = ?");
    }

    @Test
    void delete_is_by_key() {
        assertThat(planner.delete(Shelf.BOOKMETA).text()).isEqualTo("DELETE FROM \"shelf_book\" WHERE \"id\" = ?");
    }

    @Test
    void upsert_overwrites_what_is_said() {
        Statement.Conflict conflict = new Statement.Conflict(List.of("name"), List.of("secret"));
        WritePlanner.Rows rows = new WritePlanner.Rows(fields(1, 2), 1, conflict, List.of(0));
        assertThat(planner.insert(Shelf.AUTHORS, rows).text())
                .isEqualTo("INSERT INTO \"shelf_author\" (\"name\", \"secret\") VALUES (?, ?)"
                        + " ON CONFLICT (\"name\") DO UPDATE SET \"secret\" = excluded.\"secret\" RETURNING \"id\"");
    }

    @Test
    void pairs_are_added_removed_and_read() {
        Link.ThroughTable table = new Link.ThroughTable("pair", "book_id", "author_id", null, false);
        Link link = new Link(
                "authors", Shelf.BOOKMETA, Shelf.AUTHORS, true, true, List.of(), Shelf.BOOKS, Shelf.BOOKMETA, table);
        assertThat(planner.addPairs(link, 2).text())
                .isEqualTo("INSERT INTO \"pair\" (\"book_id\", \"author_id\") VALUES (?, ?), (?, ?)"
                        + " ON CONFLICT (\"book_id\", \"author_id\") DO NOTHING");
        assertThat(planner.removePairs(link, 3).text())
                .isEqualTo("DELETE FROM \"pair\" WHERE \"book_id\" = ? AND \"author_id\" IN (?, ?, ?, ?)");
        assertThat(planner.clearPairs(link, 1).text()).isEqualTo("DELETE FROM \"pair\" WHERE \"book_id\" IN (?)");
        assertThat(planner.pairsOf(link).text()).isEqualTo("SELECT \"author_id\" FROM \"pair\" WHERE \"book_id\" = ?");
    }

    @Test
    void a_statement_takes_no_more_parameters_than_the_database() {
        assertThat(planner.mostRows(3)).isEqualTo(33);
        assertThat(planner.mostRows(1000)).isEqualTo(1);
    }
}
