package io.raystack.db.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each test in a transaction that is taken back when the test ends, whatever its result: tests see an untouched
 * database and need not clean up. {@code @BeforeEach} methods are inside; atomic blocks of the tested code are savepoints.
 *
 * <pre>{@code
 * @RolledBack
 * class ArticleTest {
 *     @Test
 *     void counts() {
 *         Article.objects.create(a -> a.title = "Hello");
 *         assertNumQueries(1, () -> assertThat(Article.objects.count()).isEqualTo(1));
 *     }
 * }
 * }</pre>
 *
 * <p>Actions for after the commit do not run, because nothing is committed: see {@link CommitActions}. A durable block fails,
 * because it is not the outermost. The transaction belongs to the thread of the test. Stateless, thread-safe.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RollingBack.class)
public @interface RolledBack {
    /** Aliases of the databases that are rolled back. */
    String[] value() default {"default"};
}
