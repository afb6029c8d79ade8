/**
 * The blog that the pages speak of.
 *
 * <p>Lives here: its models and their query class, as the pages show them. Must not live here: tests. Read first: {@link
 * blog.Article}.
 */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
