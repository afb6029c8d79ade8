/**
 * Books, their authors and where they are sold: the models of the recorded cases in the application {@code shop}, with Django's names of tables and columns.
 *
 * <p>Lives here: models, nothing else. A value that Django leaves unset is null here until it is set, so that what must be given
 * is missed when it is not. Read first: {@link io.raystack.tests.oracle.shop.Book}.
 */
@App("shop")
@NullMarked
package io.raystack.tests.oracle.shop;

import io.raystack.db.fields.App;
import org.jspecify.annotations.NullMarked;
