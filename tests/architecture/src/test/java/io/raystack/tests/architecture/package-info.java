/**
 * Ring 6: the house rules, each as a value that lists its offenders.
 *
 * <p>Lives here: rules over sources ({@link io.raystack.tests.architecture.Source}) and over compiled classes, with an
 * offender planted for each, so that no rule can fall asleep. Must not live here: tests of what the library does. May
 * import: the compiler's tree API, ArchUnit. Read first: {@link io.raystack.tests.architecture.Rule}. Test to copy: {@link
 * io.raystack.tests.architecture.NamesTest}.
 */
@NullMarked
package io.raystack.tests.architecture;

import org.jspecify.annotations.NullMarked;
