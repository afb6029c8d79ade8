package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The catalogue of mistakes in relations: each with its line, code, remedy. */
class RelationMistakesTest {
    @Test
    void aFieldThatIsHeldIsUnique() {
        assertThat(Compiled.mistakes("""
                        public class Article extends Model {
                            @ForeignKey(onDelete = OnDelete.CASCADE, toField = "name") public final Ref<Author> author = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, toField = "score", relatedName = "r") public final Ref<Author> other = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, toField = "code", relatedName = "s") public final Ref<Author> fine = ref();
                        }
                        """, """
                        public class Author extends Model {
                            @CharField(maxLength = 5) public String name = "";
                            @CharField(maxLength = 5) @FieldOptions(unique = true) public String code = "";
                            @FieldOptions(unique = true) public double score;
                        }
                        """))
                .containsExactly(
                        "Article:2 [relation.to-field] Article.author holds \"name\", which is no unique field of "
                                + "Author. Its unique fields: id, code, score.",
                        "Article:3 [relation.target-key] Article.other cannot point to Author, which has no primary "
                                + "key of type long, int, String or UUID. Give it one.");
    }

    @Test
    void relations() {
        assertThat(Compiled.mistakes(
                        """
                        public class Article extends Model {
                            public final Ref<Author> unsaid = ref();
                            public final Related<Author, Author_.Query> unsaids = related();
                            @ForeignKey(onDelete = OnDelete.CASCADE) @OneToOneField(onDelete = OnDelete.CASCADE) public final Ref<Author> both = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE) public final Related<Author, Author_.Query> many = related();
                            @ManyToManyField public final Ref<Author> one = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE) public Author plain;
                            @ManyToManyField public List<Author> list;
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "r1") public Ref<Author> open = ref();
                            @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "r2") public final Ref<Author> nulled = ref();
                            @ForeignKey(onDelete = OnDelete.SET_DEFAULT, relatedName = "r3") public final Ref<Author> defaulted = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "r4") @FieldOptions(unique = true) public final Ref<Author> lone = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE) @CharField(maxLength = 3) public final Ref<Author> text = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> twin = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "name") public final Ref<Author> named = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "r5") public final Ref<Author> count = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "r6") public final Ref<Author> hashCode = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Base> base = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "r7") private final Ref<Author> shut = ref();
                            @ManyToManyField(relatedName = "r8") public final Related<Author, Tag_.Query> wrong = related();
                            @ManyToManyField(relatedName = "r9") @FieldOptions(column = "x") public final Related<Author, Author_.Query> columned = related();
                            @ManyToManyField(symmetrical = true, relatedName = "r10") public final Related<Author, Author_.Query> twoWays = related();
                        }
                        """,
                        "public class Author extends Model { @CharField(maxLength = 5) public String name = \"\"; }",
                        "public class Tag extends Model { @CharField(maxLength = 5) public String name = \"\"; }",
                        "abstract class Base extends Model { public int inherited; }"))
                .containsExactly(
                        "Article:16 [relation.reserved-name] Article.count becomes a method of that name, "
                                + "which paths have already. Rename the field (@FieldOptions(column = ...) keeps the "
                                + "column).",
                        "Article:17 [relation.reserved-name] Article.hashCode becomes a method of that name, "
                                + "which every Java object has already. Rename the field (@FieldOptions(column = ...) "
                                + "keeps the column).",
                        "Article:2 [relation.no-annotation] Article.unsaid does not say which relation it is. "
                                + "Add @ForeignKey(onDelete = ...), @OneToOneField(onDelete = ...) or @Reverse(\"...\").",
                        "Article:3 [relation.no-annotation] Article.unsaids does not say which relation it "
                                + "is. Add @ManyToManyField or @Reverse(\"...\").",
                        "Article:4 [relation.two-kinds] Article.both is both @ForeignKey and @OneToOneField. "
                                + "Keep one.",
                        "Article:5 [relation.wrong-holder] @ForeignKey wants a Ref, and Article.many is a "
                                + "Related. Change the one or the other.",
                        "Article:6 [relation.wrong-holder] @ManyToManyField wants a Related, and Article.one "
                                + "is a Ref. Change the one or the other.",
                        "Article:7 [relation.no-holder] @ForeignKey is on Article.plain, an Author. Declare a "
                                + "holder: public final Ref<Author> plain = ref();",
                        "Article:8 [relation.no-holder] @ManyToManyField is on Article.list, a List<Author>. "
                                + "Declare a holder: public final Related<Author, Author_.Query> list = related();",
                        "Article:9 [relation.not-final] Article.open is a holder that could be replaced. Make "
                                + "it final and give it ref() once.",
                        "Article:10 [relation.set-null] Article.nulled is set to NULL on delete, and its "
                                + "column is NOT NULL. Write Ref<@Nullable Author>, or choose another onDelete.",
                        "Article:11 [relation.set-default] Article.defaulted is set to its default on delete, "
                                + "and it has none. Say @FieldOptions(defaultValue = ...).",
                        "Article:12 [relation.unique] Article.lone is a unique foreign key. Say "
                                + "@OneToOneField instead.",
                        "Article:13 [relation.annotation] @CharField is for values, and Article.text holds "
                                + "related rows. Remove it.",
                        "Article:18 [relation.abstract] Article.base leads to Base, which is abstract and has "
                                + "no table. Lead to a concrete model.",
                        "Article:19 [field.private] Article.shut is not accessible from its model's package, "
                                + "and it lacks a getter Ref<Author> getShut(). Add it, or make the field public.",
                        "Article:20 [relation.query-type] Article.wrong must be a Related<Author, "
                                + "Author_.Query>, the type of Author.objects; it says Tag_.Query.",
                        "Article:21 [relation.no-column] Article.columned has no column, so @FieldOptions "
                                + "says nothing. Remove it.",
                        "Article:22 [many.symmetrical] Article.twoWays leads to another model, so it cannot "
                                + "be symmetrical. Remove the option.",
                        "Article:13 [relation.related-name] Article.text and Article.both are both \"article\" "
                                + "in lookups from Author. Say relatedName = \"...\" (\"+\" for none), or declare "
                                + "@Reverse(\"text\") in Author.",
                        "Article:14 [relation.related-name] Article.twin and Article.both are both \"article\" "
                                + "in lookups from Author. Say relatedName = \"...\" (\"+\" for none), or declare "
                                + "@Reverse(\"twin\") in Author.",
                        "Article:15 [relation.related-name] Article.named is \"name\" in lookups from Author, "
                                + "and so is the field Author.name. Say relatedName = \"...\" (\"+\" for none), or declare "
                                + "@Reverse(\"named\") in Author.");
    }

    @Test
    void other_sides() {
        assertThat(Compiled.mistakes("""
                        public class Author extends Model {
                            @Reverse("autor") public final Related<Article, Article_.Query> a = related();
                            @Reverse("title") public final Related<Article, Article_.Query> b = related();
                            @Reverse("profile") public final Related<Article, Article_.Query> c = related();
                            @Reverse("writer") public final Related<Article, Article_.Query> d = related();
                            @Reverse("owner") public final Related<Profile, Profile_.Query> e = related();
                            @Reverse("author") public final Ref<@Nullable Article> f = ref();
                            @Reverse("author") public final Related<Article, Article_.Query> g = related();
                            @Reverse("author") public final Related<Article, Article_.Query> h = related();
                            @Reverse("any") public final Related<Tag, Tag_.Query> i = related();
                        }
                        """, """
                        public class Article extends Model {
                            @CharField(maxLength = 5) public String title = "";
                            @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> author = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Profile> profile = ref();
                            @Reverse("d") public final Related<Author, Author_.Query> writer = related();
                        }
                        """, """
                        public class Profile extends Model {
                            @OneToOneField(onDelete = OnDelete.CASCADE) public final Ref<Author> owner = ref();
                        }
                        """, "public class Tag extends Model { public int a; }"))
                .containsExactly(
                        "Author:2 [reverse.unknown-field] Author.a is the other side of Article.autor, which "
                                + "does not exist. Did you mean \"author\"?",
                        "Author:3 [reverse.unknown-field] Author.b is the other side of Article.title, which "
                                + "is not a relation. There are: author.",
                        "Author:4 [reverse.wrong-target] Author.c is the other side of Article.profile, which "
                                + "leads to Profile, not to Author. Name a relation that leads here.",
                        "Author:5 [reverse.of-reverse] Author.d and Article.writer are both @Reverse, so "
                                + "neither has a column. Declare @ForeignKey, @OneToOneField or @ManyToManyField on one.",
                        "Author:6 [reverse.wrong-holder] Author.e is the other side of a @OneToOneField, so "
                                + "there is at most one row. Declare a Ref<@Nullable ...>.",
                        "Author:7 [reverse.wrong-holder] Author.f is the other side of a @ForeignKey, so "
                                + "there are several rows. Declare a Related<..., ...>.",
                        "Author:8 [reverse.twice] Author has two fields for the other side of Article.author. "
                                + "Keep one.",
                        "Author:9 [reverse.twice] Author has two fields for the other side of Article.author. "
                                + "Keep one.",
                        "Author:10 [reverse.unknown-field] Author.i is the other side of Tag.any, which does "
                                + "not exist. Tag has no relation to Author; declare one there.",
                        "Article:5 [reverse.of-reverse] Article.writer and Author.d are both @Reverse, so "
                                + "neither has a column. Declare @ForeignKey, @OneToOneField or @ManyToManyField on one.");
    }

    @Test
    void models_in_between() {
        assertThat(Compiled.mistakes(
                        """
                        public class Club extends Model {
                            @ManyToManyField(through = String.class, relatedName = "c1") public final Related<Person, Person_.Query> a = related();
                            @ManyToManyField(through = Empty.class, relatedName = "c2") public final Related<Person, Person_.Query> b = related();
                            @ManyToManyField(through = Member.class, relatedName = "c3") public final Related<Person, Person_.Query> c = related();
                            @ManyToManyField(through = Member.class, throughFields = "club", relatedName = "c4") public final Related<Person, Person_.Query> d = related();
                            @ManyToManyField(through = Member.class, throughFields = {"club", "parson"}, relatedName = "c5") public final Related<Person, Person_.Query> e = related();
                            @ManyToManyField(throughFields = {"club", "person"}, relatedName = "c6") public final Related<Person, Person_.Query> f = related();
                            @ManyToManyField(through = Member.class, throughFields = {"club", "person"}, table = "x", relatedName = "c7") public final Related<Person, Person_.Query> g = related();
                        }
                        """,
                        "public class Person extends Model { public int a; }",
                        "public class Empty extends Model { public int a; }",
                        """
                        public class Member extends Model {
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "m1") public final Ref<Club> club = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "m2") public final Ref<Person> person = ref();
                            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "m3") public final Ref<Person> sponsor = ref();
                        }
                        """))
                .containsExactly(
                        "Club:2 [many.through-no-model] Club.a is stored in String, which is not a model with "
                                + "a table. Let it extend io.raystack.db.Model.",
                        "Club:3 [many.through-end] Club.b is stored in Empty, which has 0 @ForeignKey to Club "
                                + "and needs 1. Add one.",
                        "Club:3 [many.through-end] Club.b is stored in Empty, which has 0 @ForeignKey to "
                                + "Person and needs 1. Add one.",
                        "Club:4 [many.through-ambiguous] Club.c is stored in Member, which has several "
                                + "@ForeignKey to Person: person, sponsor. Say throughFields = {...}.",
                        "Club:5 [many.through-fields] Club.d needs two throughFields: the one that leads to "
                                + "Club and the one that leads to Person.",
                        "Club:6 [many.through-fields] Club.e is stored by Member.parson, which is no "
                                + "@ForeignKey to Person. Did you mean \"person\"?",
                        "Club:7 [many.no-through] Club.f says throughFields without through. Name the model "
                                + "in between, or remove the option.",
                        "Club:8 [many.table] Club.g is stored in Member, whose table is said there. Remove "
                                + "the option table.");
    }
}
