/** The Chinook music store: models, loading, a dozen questions. Read first: {@link io.raystack.examples.chinook.Main}. */
@NullMarked
package io.raystack.examples.chinook;

import org.jspecify.annotations.NullMarked;
