package io.raystack.tests.writing;

/** A program that opens no database: the environment variable names it. Its exit status says how many rows it counted. */
final class LateOpening {
    private LateOpening() {}

    /** Creates a table, inserts, counts. */
    public static void main(String[] args) {
        Memo.objects.createTable();
        Memo.of("late").save();
        System.exit((int) Memo.objects.count());
    }
}
