package io.raystack.tests.oracle;

import io.raystack.db.Atomic;
import io.raystack.db.Database;
import io.raystack.db.KeyedModel;
import io.raystack.db.mapping.Loading;
import io.raystack.db.model.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that all cases start from, loaded by the library itself. Belongs to the thread that runs the cases. */
final class Fixture implements AutoCloseable {
    private final Database database;
    private final Counter counter = new Counter();
    private final Engine engine;
    private Map<String, Map<Json, List<Json>>> tables = Map.of();

    private Fixture(Database database, Engine engine) {
        this.database = database;
        this.engine = engine;
    }

    /** Opens an empty database as the default one, makes the tables and fills them. */
    static Fixture load(Engine engine) {
        Database database = Database.open(engine.url());
        Fixture fixture = new Fixture(database, engine);
        Database.loading(Loading.ONE); // as Django does, so that statements can be counted
        Database.createTables(Catalog.classes());
        engine.tablesMade();
        Atomic.atomic(() -> {
            engine.inTransaction();
            fixture.fill(Resources.json("data.json"));
        });
        engine.sequencesAfterLoading();
        fixture.tables = State.read();
        database.listen(fixture.counter);
        return fixture;
    }

    private void fill(Json data) {
        for (ModelText model : Catalog.texts()) {
            Json table = Said.member(data, model.table());
            List<String> columns = Said.strings(Said.member(table, "columns").elements());
            List<Json> rows = Said.member(table, "rows").elements();
            if (model.automatic()) {
                rows.forEach(row -> pair(model.table(), columns, row));
            } else {
                objects(model.label(), columns, rows);
            }
        }
    }

    private static void objects(String label, List<String> columns, List<Json> rows) {
        List<KeyedModel> made = new ArrayList<>();
        for (Json row : rows) {
            KeyedModel object = Catalog.make(label);
            for (int i = 0; i < columns.size(); i++) {
                Entities.set(object, columns.get(i), Values.decode(row.element(i)));
            }
            made.add(object);
        }
        insert(Catalog.objects(label), made);
    }

    @SuppressWarnings("unchecked") // they were made for this label
    private static <T extends KeyedModel> void insert(Objects<T, ?, ?> into, List<KeyedModel> made) {
        into.set().bulkCreate((List<T>) made);
    }

    private static void pair(String table, List<String> columns, Json row) {
        Object[] values = row.elements().stream().map(Values::decode).toArray();
        Database.sql("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (?, ?, ?)", values)
                .update();
    }

    Counter counter() {
        return counter;
    }

    Engine engine() {
        return engine;
    }

    /** The rows by table and key as they were loaded. */
    Map<String, Map<Json, List<Json>>> tables() {
        return new LinkedHashMap<>(tables);
    }

    @Override
    public void close() {
        database.close();
    }
}
