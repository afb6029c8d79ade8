package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.JsonFunctions;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code author__name__icontains}: relations, a column or an annotation, transforms, a lookup. A name that is both
 * a column and a lookup is the column.
 *
 * <p>Stateless, thread-safe.
 */
final class Names {
    private static final String SEPARATOR = "__";
    private final Meta<?> root;
    private final String path;
    private final String[] parts;
    private int at;

    private Names(Meta<?> root, String path) {
        this.root = root;
        this.path = path;
        this.parts = path.split(SEPARATOR, -1);
    }

    /**
     * A resolved name.
     *
     * @param links relations crossed
     * @param field the column; null for the row at the end, or for an annotation
     * @param annotation the annotation that the name begins with, or null
     * @param transforms functions to apply, first first
     * @param lookup the lookup at the end, or null
     */
    record Name(
            List<Link> links,
            @Nullable FieldSpec field,
            @Nullable Node annotation,
            List<FunctionDef> transforms,
            @Nullable LookupDef lookup) {}

    /** How an expression is called in an error. */
    static String describe(Node node) {
        if (node instanceof Node.Column column) {
            String before = column.hop().toString();
            return (before.isEmpty() ? "" : before + SEPARATOR) + column.field().lookupName();
        }
        if (node instanceof Node.Row row) {
            return row.hop().toString();
        }
        if (node instanceof Node.Aliased aliased) {
            return aliased.name();
        }
        if (node instanceof Node.Call call) {
            return call.function().name() + "("
                    + call.arguments().stream().map(Names::describe).collect(Collectors.joining(", ")) + ")";
        }
        return node instanceof Node.Named named ? named.path() : "an expression";
    }

    /** Resolves {@code path} from {@code root}; a lookup may stand at its end. */
    static Name resolve(Meta<?> root, String path, Map<String, Node> annotations) {
        return new Names(root, path).resolve(annotations);
    }

    /** The name of a column or relation, without a lookup. */
    static Name value(Meta<?> root, String path, Map<String, Node> annotations) {
        Name name = resolve(root, path, annotations);
        if (name.lookup != null) {
            throw new FieldError(
                    "\"" + path + "\" on " + root.spec().label() + " ends with the lookup \"" + name.lookup.name()
                            + "\", but a value is wanted here.",
                    "Leave \"" + SEPARATOR + name.lookup.name() + "\" out.");
        }
        return name;
    }

    /** Refuses a name for something new that the model uses for a field or relation. */
    static void refuse(Meta<?> meta, String name) {
        if (names(meta).contains(name)) {
            throw new QueryError(
                    "query.name-taken",
                    "The name \"" + name + "\" is given to an expression, but it is a field of "
                            + meta.spec().label() + ".",
                    "Choose another name.",
                    null);
        }
    }

    private Name resolve(Map<String, Node> annotations) {
        Node annotation = annotation(annotations);
        List<Link> links = new ArrayList<>();
        FieldSpec field = null;
        Meta<?> meta = root;
        if (annotation instanceof Node.Filtered relation) {
            meta = filtered(relation, links).target();
            annotation = null;
        }
        while (annotation == null && at < parts.length && field == null) {
            Link link = link(meta, parts[at]);
            if (link != null) {
                links.add(link);
                meta = link.target();
                at++;
                continue;
            }
            field = fieldOrWord(meta, links.isEmpty());
            if (field == null) {
                break;
            }
            at++;
        }
        field = field == null && annotation == null && !links.isEmpty() ? held(links) : field;
        List<FunctionDef> transforms = transforms(field, annotation, annotations);
        return new Name(links, field, annotation, transforms, lookup(meta));
    }

    private List<FunctionDef> transforms(
            @Nullable FieldSpec field, @Nullable Node annotation, Map<String, Node> annotations) {
        boolean document = field != null ? isJson(field) : annotation != null && isDocument(annotation, annotations);
        return document ? steps() : transforms();
    }

    /** The column of the next part; null where a relation is followed by a transform or lookup. */
    private @Nullable FieldSpec fieldOrWord(Meta<?> meta, boolean first) {
        FieldSpec field = field(meta, parts[at]);
        if (field == null && (first || !Vocabulary.known().knows(parts[at]))) {
            throw unknown(meta, new TreeSet<>(names(meta)));
        }
        return field;
    }

    /** The foreign key's own column where it holds another field than the key: the last step need not be taken then. */
    private static @Nullable FieldSpec held(List<Link> links) {
        Link last = links.get(links.size() - 1);
        if (!last.ownsColumns() || last.owner().toField().isEmpty()) {
            return null;
        }
        links.remove(links.size() - 1);
        return last.source().spec().field(last.owner().fields().get(0));
    }

    /** The annotation that the name begins with, the longest one: its own name may look like a path. */
    private @Nullable Node annotation(Map<String, Node> annotations) {
        for (int end = annotations.isEmpty() ? 0 : parts.length; end > 0; end--) {
            Node found = annotations.get(String.join(SEPARATOR, List.of(parts).subList(0, end)));
            if (found != null) {
                at = end;
                return found;
            }
        }
        return null;
    }

    private Link filtered(Node.Filtered relation, List<Link> links) {
        Link link = Filtering.link(root, parts[0], relation);
        links.add(link);
        return link;
    }

    private static @Nullable Link link(Meta<?> meta, String name) {
        return meta.spec().relations().stream().anyMatch(r -> r.lookupName().equals(name)) || field(meta, name) == null
                ? Links.of(meta).named(name)
                : null;
    }

    private static boolean isJson(FieldSpec field) {
        return field.type().kind() == ColumnType.Kind.JSON;
    }

    private boolean isDocument(Node annotation, Map<String, Node> annotations) {
        if (annotation instanceof Node.Column column) {
            return isJson(column.field());
        } else if (annotation instanceof Node.Call call) {
            return call.function().type() != null && call.function().type().kind() == ColumnType.Kind.JSON;
        } else if (annotation instanceof Node.Named named && !named.path().equals(parts[0])) {
            Name name = resolve(root, named.path(), annotations);
            return name.field() != null
                    && isJson(name.field())
                    && name.transforms().stream().allMatch(Names::isStep);
        }
        return annotation instanceof Node.Aliased aliased && isDocument(aliased.value(), annotations);
    }

    private static boolean isStep(FunctionDef transform) {
        return transform.type() != null && transform.type().kind() == ColumnType.Kind.JSON;
    }

    /** Steps into a document: everything but a lookup at the end. */
    private List<FunctionDef> steps() {
        List<FunctionDef> found = new ArrayList<>();
        while (at < parts.length && (at + 1 < parts.length || Vocabulary.known().lookup(parts[at]) == null)) {
            found.add(JsonFunctions.step(parts[at++]));
        }
        return found;
    }

    private List<FunctionDef> transforms() {
        List<FunctionDef> found = new ArrayList<>();
        for (FunctionDef next = transform(); next != null; next = transform()) {
            found.add(next);
            at++;
        }
        return found;
    }

    private @Nullable FunctionDef transform() {
        return at < parts.length ? Vocabulary.known().transform(parts[at]) : null;
    }

    private @Nullable LookupDef lookup(Meta<?> meta) {
        if (at == parts.length) {
            return null;
        }
        LookupDef lookup = Vocabulary.known().lookup(parts[at]);
        if (lookup == null || at + 1 < parts.length) {
            String before = String.join(SEPARATOR, List.of(parts).subList(0, at));
            at = lookup == null ? at : at + 1;
            throw new FieldError(
                    "\"" + parts[at] + "\" is no lookup of " + meta.spec().label() + " \"" + before + "\" (in \"" + path
                            + "\").",
                    Suggestions.among(parts[at], operations()));
        }
        return lookup;
    }

    private static TreeSet<String> operations() {
        TreeSet<String> all = new TreeSet<>(Vocabulary.known().lookups().keySet());
        all.addAll(Vocabulary.known().transforms().keySet());
        return all;
    }

    private static @Nullable FieldSpec field(Meta<?> meta, String name) {
        for (FieldSpec f : meta.spec().fields()) {
            if (f.lookupName().equals(name)) {
                return f;
            }
        }
        if (name.equals("pk")) {
            return Row.keyField(meta);
        }
        for (FieldSpec f : meta.spec().fields()) {
            if (f.column().equals(name) && meta.spec().relationOf(f) != null) {
                return f;
            }
        }
        return null;
    }

    private static List<String> names(Meta<?> meta) {
        List<String> all = new ArrayList<>(Links.of(meta).names());
        meta.spec().fields().forEach(f -> all.add(f.lookupName()));
        return all;
    }

    private FieldError unknown(Meta<?> meta, TreeSet<String> names) {
        return new FieldError(
                meta.spec().label() + " has no \"" + parts[at] + "\""
                        + (parts.length > 1 ? " (in \"" + path + "\")." : "."),
                Suggestions.among(parts[at], names));
    }
}
