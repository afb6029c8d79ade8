// snippet: readme/main
package notes;

import io.raystack.db.Database;

public class Main {
    public static void main(String[] args) {
        try (Database database = Database.open("jdbc:sqlite:notes.db")) {
            database.create(Note.class);
            Note.objects.create(n -> {
                n.title = "Buy milk";
                n.stars = 3;
            });
            for (Note note : Note.objects.filter(n -> n.stars.gte(2)).orderBy(n -> n.createdAt.desc())) {
                System.out.println(note.id + " " + note.title + " " + "*".repeat(note.stars));
                note.stars++;
                note.save(); // UPDATE notes_note SET stars = ? WHERE id = ?
            }
        }
    }
}
// end
