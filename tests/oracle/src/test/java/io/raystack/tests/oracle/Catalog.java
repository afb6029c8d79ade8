package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.QuerySet;
import io.raystack.db.model.Json;
import io.raystack.tests.oracle.cms.Attachment;
import io.raystack.tests.oracle.cms.Category;
import io.raystack.tests.oracle.cms.Comment;
import io.raystack.tests.oracle.cms.Member;
import io.raystack.tests.oracle.cms.Post;
import io.raystack.tests.oracle.cms.PostTag;
import io.raystack.tests.oracle.cms.Profile;
import io.raystack.tests.oracle.cms.Tag;
import io.raystack.tests.oracle.hr.Currency;
import io.raystack.tests.oracle.hr.Customer;
import io.raystack.tests.oracle.hr.Department;
import io.raystack.tests.oracle.hr.Employee;
import io.raystack.tests.oracle.hr.Invoice;
import io.raystack.tests.oracle.hr.InvoiceLine;
import io.raystack.tests.oracle.hr.Payment;
import io.raystack.tests.oracle.hr.TaxRate;
import io.raystack.tests.oracle.shop.Author;
import io.raystack.tests.oracle.shop.Book;
import io.raystack.tests.oracle.shop.Chapter;
import io.raystack.tests.oracle.shop.Publisher;
import io.raystack.tests.oracle.shop.Review;
import io.raystack.tests.oracle.shop.Store;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The models of the cases by label: what {@code models.json} says of them, and their query sets here. Immutable, thread-safe. */
final class Catalog {
    private static final Map<String, ModelText> TEXTS = ModelText.all(Resources.json("models.json"));
    private static final Map<String, Entry<?, ?, ?>> ENTRIES = entries();

    private Catalog() {}

    private record Entry<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>>(
            Class<T> type, Supplier<T> make, Q objects) {
        Objects<T, P, Q> root() {
            return Objects.of(type, objects);
        }

        @SuppressWarnings("unchecked") // a query set of this model is of the type of its objects
        Objects<T, P, Q> root(QuerySet<?, ?, ?> set) {
            return Objects.of(type, (Q) set);
        }
    }

    private static Map<String, Entry<?, ?, ?>> entries() {
        Map<String, Entry<?, ?, ?>> all = new LinkedHashMap<>();
        all.put("cms.Attachment", new Entry<>(Attachment.class, Attachment::new, Attachment.objects));
        all.put("cms.Category", new Entry<>(Category.class, Category::new, Category.objects));
        all.put("cms.Comment", new Entry<>(Comment.class, Comment::new, Comment.objects));
        all.put("cms.Member", new Entry<>(Member.class, Member::new, Member.objects));
        all.put("cms.Post", new Entry<>(Post.class, Post::new, Post.objects));
        all.put("cms.PostTag", new Entry<>(PostTag.class, PostTag::new, PostTag.objects));
        all.put("cms.Profile", new Entry<>(Profile.class, Profile::new, Profile.objects));
        all.put("cms.Tag", new Entry<>(Tag.class, Tag::new, Tag.objects));
        all.put("hr.Currency", new Entry<>(Currency.class, Currency::new, Currency.objects));
        all.put("hr.Customer", new Entry<>(Customer.class, Customer::new, Customer.objects));
        all.put("hr.Department", new Entry<>(Department.class, Department::new, Department.objects));
        all.put("hr.Employee", new Entry<>(Employee.class, Employee::new, Employee.objects));
        all.put("hr.Invoice", new Entry<>(Invoice.class, Invoice::new, Invoice.objects));
        all.put("hr.InvoiceLine", new Entry<>(InvoiceLine.class, InvoiceLine::new, InvoiceLine.objects));
        all.put("hr.Payment", new Entry<>(Payment.class, Payment::new, Payment.objects));
        all.put("hr.TaxRate", new Entry<>(TaxRate.class, TaxRate::new, TaxRate.objects));
        all.put("shop.Author", new Entry<>(Author.class, Author::new, Author.objects));
        all.put("shop.Book", new Entry<>(Book.class, Book::new, Book.objects));
        all.put("shop.Chapter", new Entry<>(Chapter.class, Chapter::new, Chapter.objects));
        all.put("shop.Publisher", new Entry<>(Publisher.class, Publisher::new, Publisher.objects));
        all.put("shop.Review", new Entry<>(Review.class, Review::new, Review.objects));
        all.put("shop.Store", new Entry<>(Store.class, Store::new, Store.objects));
        return all;
    }

    private static Entry<?, ?, ?> entry(String label) {
        Entry<?, ?, ?> found = ENTRIES.get(label);
        if (found == null) {
            throw new Unable("model " + label);
        }
        return found;
    }

    /** All rows of a model. */
    static Objects<?, ?, ?> objects(String label) {
        return entry(label).root();
    }

    /** Some rows of a model. */
    static Objects<?, ?, ?> objects(QuerySet<?, ?, ?> set) {
        for (Entry<?, ?, ?> entry : ENTRIES.values()) {
            if (entry.type().getName().equals(set.model())) {
                return entry.root(set);
            }
        }
        throw new Unable("model " + set.model());
    }

    /** A new object of a model. */
    static KeyedModel make(String label) {
        return entry(label).make().get();
    }

    static ModelText text(String label) {
        ModelText found = TEXTS.get(label);
        if (found == null) {
            throw new Unable("model " + label);
        }
        return found;
    }

    static ModelText text(Class<?> type) {
        return text(label(type));
    }

    /** {@code shop.Book} of the class. */
    static String label(Class<?> type) {
        String pack = type.getPackageName();
        return pack.substring(pack.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }

    /** What the file says, tables in between too. */
    static Collection<ModelText> texts() {
        return TEXTS.values();
    }

    static Class<?>[] classes() {
        return ENTRIES.values().stream().map(Entry::type).toArray(Class<?>[]::new);
    }

    /** The encoded key of an object. */
    static Json key(KeyedModel object) {
        Object key = Entities.get(object, "pk");
        boolean none = key instanceof Long number && number == 0; // a key that no database has given yet
        return none ? Json.NULL : Values.encode(key);
    }
}
