/**
 * What was read from the classes, as plain values free of {@code javax.lang.model}.
 *
 * <p>Lives here: facts only, true or false as written; no judgement. Must not live here: the compiler's types, checks. May
 * import: {@code model}. Read first: {@link io.raystack.db.processor.facts.ModelFacts}. Test to copy: {@code
 * EveryTypeTest}.
 */
@NullMarked
package io.raystack.db.processor.facts;

import org.jspecify.annotations.NullMarked;
