/**
 * The domain of the tests: a library with authors, books, readers and loans. It has every kind of column and relation that
 * the laws need, and is used everywhere.
 *
 * <p>Lives here: models, nothing else. Read first: {@link io.raystack.tests.library.Book}.
 */
@App("library")
@NullMarked
package io.raystack.tests.library;

import io.raystack.db.fields.App;
import org.jspecify.annotations.NullMarked;
