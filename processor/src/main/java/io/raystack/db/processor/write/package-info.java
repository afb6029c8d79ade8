/**
 * A checked model becomes source text.
 *
 * <p>Lives here: writers of the parts of a generated class. Must not live here: checks: what comes here is right. May
 * import: {@code facts}, {@code model}. The text uses imports, {@code this.} and inherited methods, and no qualified name
 * in an expression, because columns may have any name. Read first: {@link io.raystack.db.processor.write.ModelWriter}. Test
 * to copy: {@code HostileNamesTest}.
 */
@NullMarked
package io.raystack.db.processor.write;

import org.jspecify.annotations.NullMarked;
