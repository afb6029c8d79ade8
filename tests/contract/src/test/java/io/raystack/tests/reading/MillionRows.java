package io.raystack.tests.reading;

import io.raystack.db.Database;
import io.raystack.tests.reading.blog.Tag;
import java.util.Iterator;
import java.util.stream.Stream;

/** A program of its own, started with a small heap: fills a table with 1,048,576 rows and walks it. */
final class MillionRows {
    private static final int DOUBLINGS = 20;

    private MillionRows() {}

    public static void main(String[] arguments) {
        try (Database database = Database.open(arguments[0])) {
            database.create(Tag.class);
            Tag.objects.create(t -> t.name = "a word that takes some room in memory");
            for (int i = 0; i < DOUBLINGS; i++) {
                Database.sql("insert into blog_tag (name) select name from blog_tag")
                        .update();
            }
            long rows = 0;
            long letters = 0;
            try (Stream<Tag> tags = Tag.objects.stream()) {
                for (Iterator<Tag> each = tags.iterator(); each.hasNext(); rows++) {
                    letters += each.next().name.length();
                }
            }
            System.out.println(rows + " rows, " + letters + " letters, "
                    + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        }
    }
}
