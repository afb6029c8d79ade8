/**
 * Cases recorded from Django's ORM, asked again through the names and expressions that anybody may use.
 *
 * <p>Lives here: the reader of the cases, the interpreter of their format, the comparison of answers, the report. Must not use
 * anything of the library that is not public for its users. Read first: {@link io.raystack.tests.oracle.CaseRunner}.
 */
@NullMarked
package io.raystack.tests.oracle;

import org.jspecify.annotations.NullMarked;
