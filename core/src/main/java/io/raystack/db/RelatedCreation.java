package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.query.Node;
import io.raystack.db.session.Equalities;
import io.raystack.db.session.RelatedQuery;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import io.raystack.db.session.Transactor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * New objects at the other end of a to-many relation: over a foreign key they point to the owner, over pairs they are
 * related once they are stored.
 *
 * @param related the related rows
 * @param owner whose
 * @param link over which relation
 * @param pair values for the other fields of a model in between
 */
record RelatedCreation<T extends KeyedModel>(
        QuerySet<T, ?, ?> related, Stateful owner, Link link, Map<String, ?> pair) {

    /** With values for a model in between. */
    RelatedCreation<T> over(Map<String, ?> values) {
        return new RelatedCreation<>(related, owner, link, values);
    }

    T create(Creation.Filling<T> filling) {
        return related(() -> Creation.create(asked(), filling.after(this::point)));
    }

    T getOrCreate(QuerySet<T, ?, ?> found, Map<String, ?> lookups, Creation.Filling<T> filling) {
        return related(() -> Creation.getOrCreate(found, Node.named(lookups), filling.after(this::point)));
    }

    T updateOrCreate(
            QuerySet<T, ?, ?> found, Map<String, ?> lookups, Creation.Filling<T> change, Creation.Filling<T> create) {
        return related(() -> Creation.updateOrCreate(found, Node.named(lookups), change, create.after(this::point)));
    }

    private Asked<T> asked() {
        return related.asked();
    }

    private void point(T made) {
        ToOne back = RelatedQuery.back(link, made);
        if (back != null) {
            back.keyOf(owner);
        }
    }

    /** A new object of a relation over pairs is related after it is stored, in the same transaction. */
    private T related(Supplier<T> make) {
        if (link.through() == null) {
            return make.get();
        }
        Session session = Sessions.of(owner);
        return Transactor.<T, RuntimeException>run(session, () -> {
            T made = make.get();
            if (made.wasCreated()) {
                if (pair.isEmpty()) {
                    session.writer().add(owner, link, List.of(made));
                } else {
                    session.writer().add(owner, link, List.of(made), filling(pair));
                }
            }
            return made;
        });
    }

    /** Fills objects of a model in between by name. */
    static Consumer<Stateful> filling(Map<String, ?> values) {
        return pair -> Equalities.fill(Metas.of(pair), pair, values);
    }

    /** Fills objects of a model in between, which must be {@code between}. */
    static <M extends KeyedModel> Consumer<Stateful> filling(Class<M> between, Consumer<? super M> fill) {
        return pair -> {
            if (!between.isInstance(pair)) {
                throw new QueryError(
                        "related.other-pair",
                        "The model in between is " + pair.getClass().getSimpleName() + ", not "
                                + between.getSimpleName() + ".",
                        "Name the model of @ManyToManyField(through = ...).",
                        null);
            }
            fill.accept(between.cast(pair));
        };
    }
}
