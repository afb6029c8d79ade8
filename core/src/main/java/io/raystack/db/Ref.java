package io.raystack.db;

import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.session.Reader;
import io.raystack.db.session.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * One related object, as a holder: the key without a query, the object by {@link #get()}.
 *
 * <p>Belongs to its entity's thread.
 *
 * @param <T> the target model; {@code Ref<@Nullable Author>} where there may be none
 */
public final class Ref<T extends @Nullable KeyedModel> extends ToOne {
    Ref() {}

    /**
     * The related object. When it is not loaded, it is loaded now, together with those of all rows that came in the same
     * result. Never null unless the target is {@code @Nullable}.
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the relation leads to a T; it is null only where T may be
    public T get() {
        Stateful row = row();
        if (row == null && (owner() == null || !Reader.link(this).optional())) {
            throw missing();
        }
        return (T) row;
    }

    /** The related object, or null when there is none or none is set yet. */
    @SuppressWarnings("unchecked") // the relation leads to a T
    public @Nullable T orNull() {
        return (T) row();
    }

    /** The key of the related object, without a query; null when there is none, or when the object set is not saved. */
    public @Nullable Object id() {
        return key();
    }

    /** The key as this type: {@code author.id(UUID.class)}. */
    public <K> @Nullable K id(Class<K> type) {
        return type.cast(id());
    }

    /** Relates to {@code target}; its key is taken when it is saved. Null where the target is {@code @Nullable}. */
    public void set(T target) {
        keyOf(target);
    }

    /** Relates to the row with this key, without loading it; null for none. */
    public void setId(@Nullable Object key) {
        key(owner() == null ? key : Reader.fittedKey(this, key));
    }

    private @Nullable Stateful row() {
        if (isLoaded()) {
            return target();
        }
        Stateful owner = owner();
        if (owner == null) {
            if (hasKey()) {
                throw unbound();
            }
            return null;
        }
        if (!hasKey() && Reader.link(this).ownsColumns()) {
            return null;
        }
        if (owner.$state() == null && !hasKey()) {
            return null;
        }
        Sessions.of(owner).reader().load(this);
        return target();
    }

    private static NotSaved unbound() {
        return new NotSaved(
                "This Ref has a key but belongs to no saved object, so it does not know where to load from.",
                "Save the object first, or set the related object itself with set(...).");
    }

    private RuntimeException missing() {
        Stateful owner = owner();
        if (owner == null) {
            return new NotSaved(
                    "Nothing is set in this Ref, and the object that it belongs to is not saved.",
                    "Call set(...) or setId(...) first; orNull() gives null instead of this error.");
        }
        Link link = Reader.link(this);
        String what = Metas.of(owner).spec().label() + "." + link.name();
        return hasKey()
                ? new DoesNotExist(
                        "The " + link.target().spec().label() + " that " + what + " refers to (" + id()
                                + ") does not exist.",
                        "It was deleted without looking after what points to it; orNull() gives null instead.")
                : new DoesNotExist(what + " is not set.", "Call set(...) or setId(...); orNull() gives null instead.");
    }

    @Override
    public String toString() {
        return "Ref[" + (isLoaded() ? String.valueOf(target()) : String.valueOf(id())) + "]";
    }
}
