/**
 * The music store's ten models; the eleventh table stores the tracks of a playlist.
 *
 * <p>Lives here: fields, relations, and the questions that belong to a model. Must not live here: loading and printing.
 * Read first: {@link io.raystack.examples.chinook.model.Album}, then {@link io.raystack.examples.chinook.model.Track}.
 */
@App("chinook")
@NullMarked
package io.raystack.examples.chinook.model;

import io.raystack.db.fields.App;
import org.jspecify.annotations.NullMarked;
