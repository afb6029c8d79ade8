package io.raystack.db.mapping;

import io.raystack.db.errors.ModelError;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a model's metadata: from what generated classes registered when they were initialised, else from the indexes of
 * the modules on the class path.
 *
 * <p>Thread-safe.
 */
public final class Metas {
    private static final Map<String, Meta<?>> REGISTERED = new ConcurrentHashMap<>();
    private static final ClassValue<Meta<?>> BY_CLASS = new ClassValue<>() {
        @Override
        protected Meta<?> computeValue(Class<?> type) {
            return named(type.getName(), type.getClassLoader());
        }
    };

    private Metas() {}

    /** Called by the initialiser of a generated class. */
    public static <M extends Meta<?>> M register(M meta) {
        REGISTERED.put(meta.type().getName(), meta);
        return meta;
    }

    /** How many models have registered so far; what is derived from {@link #all} holds while this stays the same. */
    static int registered() {
        return REGISTERED.size();
    }

    /** The metadata of an entity's class. */
    @SuppressWarnings("unchecked") // a Meta is registered under its own type
    public static <T extends Stateful> Meta<T> of(Class<T> type) {
        return (Meta<T>) BY_CLASS.get(type);
    }

    /** The metadata of an entity. */
    @SuppressWarnings("unchecked") // getClass() of a T is a Class of T here: models are not subclassed anonymously
    public static <T extends Stateful> Meta<T> of(T entity) {
        return (Meta<T>) BY_CLASS.get(entity.getClass());
    }

    /** The metadata of the class with this binary name, looked for from {@code loader}. */
    public static Meta<?> named(String className, @Nullable ClassLoader loader) {
        Meta<?> known = REGISTERED.get(className);
        if (known != null) {
            return known;
        }
        for (ModelIndex index : ServiceLoader.load(ModelIndex.class, loader)) {
            if (index.models().contains(className)) {
                return index.meta(className);
            }
        }
        throw notGenerated(className);
    }

    /** All models on the class path of the current thread, by class name. */
    public static Map<String, Meta<?>> all() {
        Map<String, Meta<?>> found = new TreeMap<>(REGISTERED);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (ModelIndex index : ServiceLoader.load(ModelIndex.class, loader)) {
            index.models().forEach(name -> found.computeIfAbsent(name, index::meta));
        }
        return found;
    }

    private static ModelError notGenerated(String className) {
        return new ModelError(
                "model.not-generated", "No generated class was found for the model " + className + ".", """
                Is annotation processing switched on? JDK 23 and later run no processor that is only on the class path. \
                In Maven:
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration>
                      <annotationProcessorPaths>
                        <path>
                          <groupId>io.raystack</groupId>
                          <artifactId>raystack-processor</artifactId>
                          <version>${raystack.version}</version>
                        </path>
                      </annotationProcessorPaths>
                    </configuration>
                  </plugin>
                In Gradle: annotationProcessor("io.raystack:raystack-processor:<version>")""", null);
    }
}
