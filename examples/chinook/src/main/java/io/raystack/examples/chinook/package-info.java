/**
 * The Chinook music store, asked a dozen questions and changed.
 *
 * <p>Lives here: the questions and how their answers are printed. Must not live here: models and loading. Read first: {@link
 * io.raystack.examples.chinook.Main}, then {@link io.raystack.examples.chinook.Questions}.
 */
@NullMarked
package io.raystack.examples.chinook;

import org.jspecify.annotations.NullMarked;
