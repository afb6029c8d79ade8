/**
 * The models of the design's first example.
 *
 * <p>Lives here: the models word for word as DESIGN §2 shows them. Must not live here: tests. Read first: {@code Article}.
 */
@App("blog")
@NullMarked
package io.raystack.tests.reading.blog;

import io.raystack.db.fields.App;
import org.jspecify.annotations.NullMarked;
