package io.raystack.db.mapping;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.model.RelationSpec.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The relations of one model with both ends found: those it declares and, for lookups by name, those that only the other
 * side declares.
 *
 * <p>Immutable for its callers and thread-safe; each relation is linked on first use, so models that are never crossed are
 * never loaded. Both ends of a declared pair are checked here when the processor has not seen both.
 */
public final class Links {
    private final Meta<?> source;
    private final AtomicReferenceArray<@Nullable Link> declared;
    private volatile @Nullable Arrivals arrivals;

    private Links(Meta<?> source) {
        this.source = source;
        this.declared = new AtomicReferenceArray<>(source.spec().relations().size());
    }

    /** The relations that start at {@code source}. */
    public static Links of(Meta<?> source) {
        Links known = source.links;
        if (known == null) {
            known = new Links(source);
            source.links = known;
        }
        return known;
    }

    /** The relation at this position of {@code ModelSpec.relations()}. */
    public Link at(int relation) {
        Link known = declared.get(relation);
        if (known == null) {
            known = Linker.declared(source, source.spec().relations().get(relation));
            declared.set(relation, known);
        }
        return known;
    }

    /** The link of a relation in {@code ModelSpec.relations()}. */
    public Link of(RelationSpec relation) {
        return at(indexOf(relation));
    }

    /** Position in {@code ModelSpec.relations()} of the relation with this link's name; -1 when it is not declared. */
    public int indexOf(Link link) {
        List<RelationSpec> relations = source.spec().relations();
        for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i).lookupName().equals(link.name())) {
                return i;
            }
        }
        return -1;
    }

    /** The relation that lookups by name know as this, declared here or only on the other side; null when there is none. */
    public @Nullable Link named(String lookupName) {
        List<RelationSpec> relations = source.spec().relations();
        for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i).lookupName().equals(lookupName)) {
                return at(i);
            }
        }
        List<Link> found = arrivals().undeclared.getOrDefault(lookupName, List.of());
        if (found.size() > 1) {
            throw Linker.clash(
                    source.spec(),
                    lookupName,
                    found.stream().map(Links::fieldOf).toList());
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** All names that {@link #named} knows, for "did you mean". */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        source.spec().relations().forEach(r -> names.add(r.lookupName()));
        names.addAll(arrivals().undeclared.keySet());
        return names;
    }

    /**
     * Everything that points to this model with a foreign key or one-to-one column, each as the link from here to the rows
     * that point: what a delete must look after. Tables in between without a model are not among them.
     */
    public List<Link> incoming() {
        return arrivals().incoming;
    }

    /** Every many-to-many of this model, declared on either side, whose table in between has no model. */
    public List<Link> pairTables() {
        return arrivals().pairs;
    }

    private int indexOf(RelationSpec relation) {
        List<RelationSpec> relations = source.spec().relations();
        for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i) == relation) {
                return i;
            }
        }
        return relations.indexOf(relation);
    }

    private Arrivals arrivals() {
        Arrivals known = arrivals;
        if (known == null || known.models != Metas.registered()) {
            known = new Arrivals(Metas.all(), Metas.registered());
            known.collect(this);
            arrivals = known;
        }
        return known;
    }

    private static String fieldOf(Link link) {
        return link.ownerMeta().spec().label() + "." + link.owner().name();
    }

    /** What leads to a model, from all models known at one time. */
    private static final class Arrivals {
        private final Map<String, Meta<?>> all;
        private final int models;
        private final Map<String, List<Link>> undeclared = new LinkedHashMap<>();
        private final List<Link> incoming = new ArrayList<>();
        private final List<Link> pairs = new ArrayList<>();

        Arrivals(Map<String, Meta<?>> all, int models) {
            this.all = all;
            this.models = models;
        }

        void collect(Links links) {
            Meta<?> target = links.source;
            for (int i = 0; i < target.spec().relations().size(); i++) {
                RelationSpec own = target.spec().relations().get(i);
                if (own.kind() == Kind.MANY_TO_MANY && links.at(i).hasPairTable()) {
                    pairs.add(links.at(i));
                }
            }
            for (Meta<?> meta : all.values()) {
                for (RelationSpec relation : meta.spec().relations()) {
                    if (relation.mappedBy() == null
                            && relation.target().equals(target.spec().className())) {
                        arrive(meta, relation, target);
                    }
                }
            }
        }

        private void arrive(Meta<?> owner, RelationSpec relation, Meta<?> target) {
            String said = declaredName(owner, relation, target);
            String name = said == null ? Linker.backName(owner, relation) : said;
            Link link = Linker.reverse(owner, relation, target, name);
            if (relation.ownsColumns()) {
                incoming.add(link);
            } else if (link.hasPairTable()) {
                pairs.add(link);
            }
            boolean hidden = "+".equals(relation.relatedName())
                    || (link.through() != null && link.through().symmetrical());
            if (said == null && !hidden) {
                offer(link, relation, target);
            }
        }

        private void offer(Link link, RelationSpec relation, Meta<?> target) {
            String name = link.name();
            boolean taken =
                    target.spec().fields().stream().map(FieldSpec::lookupName).anyMatch(name::equals)
                            || target.spec().relations().stream()
                                    .map(RelationSpec::lookupName)
                                    .anyMatch(name::equals);
            if (taken
                    && relation.relatedName() != null
                    && !relation.relatedName().isEmpty()) {
                throw Linker.clash(target.spec(), name, List.of(target.spec().label() + "." + name, fieldOf(link)));
            }
            if (!taken) {
                undeclared.computeIfAbsent(name, n -> new ArrayList<>()).add(link);
            }
        }

        private static @Nullable String declaredName(Meta<?> owner, RelationSpec relation, Meta<?> target) {
            for (RelationSpec r : target.spec().relations()) {
                if (relation.name().equals(r.mappedBy())
                        && r.target().equals(owner.spec().className())) {
                    return r.lookupName();
                }
            }
            return null;
        }
    }
}
