/** The models of the design's first example, as it shows them. */
@App("blog")
@NullMarked
package io.raystack.tests.reading.blog;

import io.raystack.db.fields.App;
import org.jspecify.annotations.NullMarked;
