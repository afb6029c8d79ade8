/**
 * From the script inside the data's Maven artifact to rows.
 *
 * <p>Lives here: reading the script, making objects of it. Must not live here: questions. Read first: {@link
 * io.raystack.examples.chinook.load.Loader}.
 */
@NullMarked
package io.raystack.examples.chinook.load;

import org.jspecify.annotations.NullMarked;
