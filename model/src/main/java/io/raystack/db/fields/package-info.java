/**
 * The annotations that users write on models.
 *
 * <p>Lives here: annotations only, retained in class files so that a processor in another module can read them. Must not
 * live here: behaviour. May import: {@code io.raystack.db.model}. Read first: {@link io.raystack.db.fields.CharField}. Test
 * to copy: {@code EveryTypeTest}.
 */
@NullMarked
package io.raystack.db.fields;

import org.jspecify.annotations.NullMarked;
