package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of mistakes: each with its line, code, remedy. Several in one class, since the processor never stops at the
 * first.
 */
class MistakesTest {
    @Test
    void classes() {
        assertThat(Compiled.mistakes("""
                        public class Outer {
                            private static class Hidden extends Model {}
                            class Inner extends Model {}
                            static class Generic<T> extends Model {}
                            static class Parent extends Model {}
                            static class Child extends Parent {}
                            static class Closed extends Model { private Closed() {} }
                            static class Wanting extends Model { Wanting(int x) {} }
                            static class Keyless extends KeyedModel { public int a; }
                            static class Mine extends Model { private static final Object objects = 1; }
                            static class Plain { @CharField(maxLength = 3) String a; }
                            static class Good extends Model { public int a; }
                        }
                        """))
                .containsExactly(
                        "Outer:2 [model.private] Hidden is private, or inside a private class, so no other "
                                + "class can name it. Make it visible in its package.",
                        "Outer:3 [model.inner] Inner is an inner class, so it cannot be made without an "
                                + "object around it. Make it static.",
                        "Outer:4 [model.generic] Generic has type parameters, and a table cannot have them. "
                                + "Make the class abstract and let a model extend it.",
                        "Outer:6 [model.extends-model] Child extends a class that has a table of its own. "
                                + "Make that class abstract, or refer to it with @OneToOneField.",
                        "Outer:7 [model.private-constructor] The constructor of Closed is private. Make it "
                                + "visible in its package.",
                        "Outer:8 [model.no-constructor] Wanting has no constructor without parameters, which "
                                + "rows are read through. Add Wanting() {}.",
                        "Outer:9 [model.no-key] Keyless has no primary key. Extend Model, which brings a long "
                                + "id, or mark a field with @PrimaryKey.",
                        "Outer:10 [model.private-objects] Mine.objects is private, and it is the type of sets "
                                + "related to Mine. Make it visible in its package, or give it another name.",
                        "Outer:11 [model.not-a-model] @CharField is in Plain, which is not a model. Let Plain "
                                + "extend io.raystack.db.Model.");
    }

    @Test
    void keys_and_locks() {
        assertThat(Compiled.mistakes("""
                        public class Book extends Model {
                            @PrimaryKey public String isbn;
                            @Version public int a;
                            @Version public String b;
                        }
                        """, """
                        public class Page extends KeyedModel {
                            @PrimaryKey public LocalDate day;
                        }
                        """, """
                        public class Line extends KeyedModel {
                            @PrimaryKey public String text;
                        }
                        """))
                .containsExactly(
                        "Book:2 [model.two-keys] Book has two primary keys, id and isbn. Keep one "
                                + "@PrimaryKey; a model with a key of its own extends KeyedModel.",
                        "Book:4 [field.version-type] @Version is on Book.b, which cannot count. Put it on an "
                                + "int or long field of its own.",
                        "Book:4 [model.two-versions] Book has more than one @Version. Keep one.",
                        "Book:2 [field.endless-index] Book.isbn has no maximum length, so it cannot be a key, "
                                + "unique or indexed on every database. Say @CharField(maxLength = ...).",
                        "Page:2 [model.key-type] The primary key Page.day is a LocalDate. Use long, int, "
                                + "String or UUID.",
                        "Line:2 [field.endless-index] Line.text has no maximum length, so it cannot be a key, "
                                + "unique or indexed on every database. Say @CharField(maxLength = ...).");
    }

    @Test
    void types() {
        assertThat(Compiled.mistakes("""
                        public class Types extends Model {
                            public float f;
                            public LocalDateTime when;
                            public Optional<String> maybe;
                            public List<String> many;
                            public Object anything;
                            public BigDecimal price;
                            public @Nullable int count;
                            public final String name = "";
                            @CharField(maxLength = 5) public int digits;
                            @IntegerField public String number;
                            @CharField(maxLength = 5) @EmailField public String mail;
                            @CharField(maxLength = 0) public String none;
                            @DecimalField(maxDigits = 2, decimalPlaces = 3) public BigDecimal odd;
                            @DateTimeField(autoNow = true, autoNowAdd = true) public Instant at;
                            @FieldOptions(unique = true) public String endless;
                            @FieldOptions(index = true) public byte[] bytes;
                            public Kind kind;
                            @CharField(maxLength = 3) public Mode mode;
                            private enum Kind { A }
                            public enum Mode { LONGER }
                        }
                        """))
                .containsExactly(
                        "Types:2 [field.type] Types.f is a float, which has no column type. Use double.",
                        "Types:3 [field.type] Types.when is a LocalDateTime, which has no column type. Use "
                                + "java.time.Instant; rows keep points in time as UTC.",
                        "Types:4 [field.type] Types.maybe is an Optional<String>, which has no column type. "
                                + "Use the value's own type, marked @Nullable.",
                        "Types:5 [field.type] Types.many is a List<String>, which has no column type. Use "
                                + "Related for rows of another model, or Json.",
                        "Types:6 [field.type] Types.anything is an Object, which has no column type. Use a "
                                + "primitive, a box, String, BigDecimal, LocalDate, LocalTime, Instant, Duration, UUID, "
                                + "byte[], Json or an enum; Ref or Related for other models; or mark the field "
                                + "transient if it is not stored.",
                        "Types:7 [field.decimal-digits] Types.price does not say how many digits it has. Add "
                                + "@DecimalField(maxDigits = 12, decimalPlaces = 2).",
                        "Types:8 [field.primitive-null] Types.count is an int, which cannot be null. Use the "
                                + "box, or remove @Nullable.",
                        "Types:9 [field.final] Types.name is final, so a row cannot be read into it. Remove "
                                + "final; only holders (Ref, Related) are.",
                        "Types:10 [field.annotation-type] @CharField wants a String, and Types.digits is an "
                                + "int. Use @IntegerField, or change the field's type.",
                        "Types:11 [field.annotation-type] @IntegerField wants an int or Integer, and "
                                + "Types.number is a String. Use @CharField, or change the field's type.",
                        "Types:12 [field.two-types] Types.mail is both @CharField and @EmailField. Keep one.",
                        "Types:13 [field.length] Types.none has maxLength = 0. Say at least 1.",
                        "Types:14 [field.decimal-range] Types.odd has maxDigits = 2 and decimalPlaces = 3. "
                                + "Say 1 to 38 digits, of which 0 to all are decimal places.",
                        "Types:15 [field.auto-both] Types.at has autoNow and autoNowAdd. Keep autoNow for "
                                + "every save, autoNowAdd for the insert only.",
                        "Types:16 [field.endless-index] Types.endless has no maximum length, so it cannot be "
                                + "a key, unique or indexed on every database. Say @CharField(maxLength = ...).",
                        "Types:17 [field.endless-index] Types.bytes has no maximum length, so it cannot be a "
                                + "key, unique or indexed on every database. Remove the option.",
                        "Types:18 [field.enum-private] Types.kind is of the enum Kind, which is private. Make "
                                + "it visible in its package.",
                        "Types:19 [field.enum-length] Types.mode has room for 3 characters, and LONGER is "
                                + "longer. Say @CharField(maxLength = ...).");
    }

    @Test
    void values() {
        assertThat(Compiled.mistakes("""
                        public class Values extends Model {
                            @FieldOptions(defaultValue = "x") public int a;
                            @FieldOptions(defaultValue = "70000") public short b;
                            @FieldOptions(defaultValue = "yes") public boolean c;
                            @FieldOptions(defaultValue = "today") public LocalDate d;
                            @FieldOptions(defaultValue = "OPEN") public State e;
                            @CharField(maxLength = 3) @FieldOptions(choices = {"a=A", "a", "long=Long"}) public String f;
                            @DecimalField(maxDigits = 4, decimalPlaces = 2) @FieldOptions(defaultValue = "100.5") public BigDecimal g;
                            @FieldOptions(defaultValue = "1") public byte[] h;
                            public enum State { DRAFT, LIVE }
                        }
                        """))
                .containsExactly(
                        "Values:2 [field.default] Values.a has the default \"x\", which is no INTEGER.",
                        "Values:3 [field.default] Values.b has the default \"70000\", which is no SMALLINT.",
                        "Values:4 [field.default] Values.c has the default \"yes\", which is no BOOLEAN; say "
                                + "true or false.",
                        "Values:5 [field.default] Values.d has the default \"today\", which is no DATE; say it "
                                + "as 2030-12-31.",
                        "Values:6 [field.default] Values.e has the default \"OPEN\", which is no constant of "
                                + "State; say one of [DRAFT, LIVE].",
                        "Values:7 [field.choice-twice] Values.f has the choice \"a\" twice. Keep one.",
                        "Values:7 [field.choice] Values.f has the choice \"long\", which is no VARCHAR of at "
                                + "most 3 characters.",
                        "Values:8 [field.default] Values.g has the default \"100.5\", which is no DECIMAL of 4 "
                                + "digits, 2 of them decimal places.",
                        "Values:9 [field.default] Values.h has the default \"1\", which is no BINARY that can "
                                + "be written as text; set it in the class.");
    }

    @Test
    void names() {
        assertThat(Compiled.mistakes("""
                        @io.raystack.db.fields.Meta(table = "no\\"table")
                        public class Names extends Base {
                            public int a$b;
                            public int a__b;
                            public int publishedAt;
                            public int published_at;
                            @FieldOptions(column = "id") public int other;
                            @FieldOptions(column = "a;b") public int odd;
                            public int inherited;
                            private int hidden;
                            private int half; public int getHalf() { return half; }
                            public int aNameThatIsFarTooLongForAnyDatabaseSinceItHasMoreThanSixtyThreeLetters;
                        }
                        """, "abstract class Base extends Model { public int inherited; }"))
                .containsExactly(
                        "Names:1 [name.table] \"no\"table\" cannot be the name of a table or column: it has "
                                + "characters that are not allowed. Use letters, digits and underscores, at most 63 "
                                + "bytes. Say it with @Meta(table = ...).",
                        "Names:3 [field.dollar] Names.a$b has a $ in its name, which generated code keeps for "
                                + "itself. Rename it (@FieldOptions(column = ...) keeps the column).",
                        "Names:4 [field.underscores] Names.a__b cannot be spoken of in lookups by name, where "
                                + "two underscores part the names. Use no double or leading underscore "
                                + "(@FieldOptions(column = ...) keeps the column).",
                        "Names:6 [field.same-lookup] Names.published_at and publishedAt are both "
                                + "\"published_at\" in lookups by name. Rename one.",
                        "Names:7 [field.same-column] Names.other and id are both stored in the column id. Say "
                                + "@FieldOptions(column = ...) on one.",
                        "Names:8 [name.column] \"a;b\" cannot be the name of a table or column: it has "
                                + "characters that are not allowed. Use letters, digits and underscores, at most 63 "
                                + "bytes. Say it with @FieldOptions(column = ...).",
                        "Names:9 [field.hidden] Names.inherited hides a field of that name in a superclass. "
                                + "Give it another name.",
                        "Names:12 [name.column] "
                                + "\"a_name_that_is_far_too_long_for_any_database_since_it_has_more_than_sixty_three_letters\" cannot be the name of a table or column: it is longer than 63 bytes. Use letters, digits and underscores, at most 63 bytes. Say it with @FieldOptions(column = ...).",
                        "Names:10 [field.private] Names.hidden is not accessible from its model's package, "
                                + "and it lacks a getter int getHidden() and a setter void setHidden(int). Add what is "
                                + "missing, or make the field public, or transient if it is not stored.",
                        "Names:11 [field.private] Names.half is not accessible from its model's package, and "
                                + "it lacks a setter void setHalf(int). Add what is missing, or make the field public, "
                                + "or transient if it is not stored.");
    }

    @Test
    void constraints() {
        assertThat(Compiled.mistakes("""
                        @io.raystack.db.fields.Meta(
                            ordering = {"-titel", "author__name"},
                            unique = {@io.raystack.db.fields.Meta.Unique(fields = {"title", "autor"}, name = "u"),
                                @io.raystack.db.fields.Meta.Unique(fields = {}),
                                @io.raystack.db.fields.Meta.Unique(fields = {"title", "title"}, name = "u")},
                            indexes = @io.raystack.db.fields.Meta.Index(fields = "-viewz"),
                            checks = @io.raystack.db.fields.Meta.Check(name = "", sql = "views > 0"))
                        public class Article extends Model {
                            @CharField(maxLength = 5) public String title = "";
                            public int views;
                        }
                        """))
                .containsExactly(
                        "Article:3 [meta.unknown-field] @Unique of Article names the field \"autor\", which has "
                                + "no column. There are: id, title, views.",
                        "Article:3 [meta.no-fields] @Unique of Article names no field. Name at least one.",
                        "Article:3 [meta.field-twice] @Unique of Article names the field \"title\" twice. Keep "
                                + "one.",
                        "Article:3 [meta.same-name] Two constraints or indexes of Article are called u. "
                                + "Rename one.",
                        "Article:6 [meta.unknown-field] @Index of Article names the field \"-viewz\", which has "
                                + "no column. Did you mean \"views\"?",
                        "Article:7 [meta.check] A @Check of Article lacks its name or its condition. Give " + "both.",
                        "Article:2 [meta.unknown-ordering] Article is ordered by \"-titel\", and it has no "
                                + "\"titel\". Did you mean \"title\"?",
                        "Article:2 [meta.unknown-ordering] Article is ordered by \"author__name\", and it has "
                                + "no \"author\". There are: id, title, views.");
    }

    @Test
    void a_model_needs_a_package_and_an_app_a_label() {
        Compiled compiled = Compiled.of(
                JavaFileObjects.forSourceString("Loose", "public class Loose extends io.raystack.db.Model {}"),
                JavaFileObjects.forSourceString(
                        "shop.package-info", "@io.raystack.db.fields.App(\"My Shop\") package shop;"),
                JavaFileObjects.forSourceString(
                        "shop.Item", "package shop; public class Item extends io.raystack.db.Model {}"));

        assertThat(compiled.errors())
                .containsExactly(
                        "Loose.java:1: [model.no-package] Loose is in the unnamed package, where no other "
                                + "class can import it. Move it to a package.",
                        "package-info.java:1: [model.app-label] @App(\"My Shop\") is not a label. Use "
                                + "lower-case letters, digits and underscores, a letter first.");
    }
}
