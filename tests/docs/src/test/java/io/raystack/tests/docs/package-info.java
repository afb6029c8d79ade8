/**
 * What the pages say, compiled and run: each Java block of README.md and docs is a snippet of the sources here.
 *
 * <p>Lives here: snippets, between {@code // snippet: page/name} and {@code // end}, inside tests that run them; the test
 * that pages and snippets are equal. Must not live here: tests of what no page says. Read first: {@link
 * io.raystack.tests.docs.PagesTest}. Test to copy: {@code QueriesTest}.
 */
@NullMarked
package io.raystack.tests.docs;

import org.jspecify.annotations.NullMarked;
