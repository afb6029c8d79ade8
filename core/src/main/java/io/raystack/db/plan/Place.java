package io.raystack.db.plan;

import io.raystack.db.mapping.Link;
import io.raystack.db.model.FieldSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a path leads, names and hops resolved alike.
 *
 * @param base the row that it starts from
 * @param links the relations that it crosses
 * @param field the column at its end; null for the row itself
 * @param named whether it was said by name: then it takes part in what one call says of one related row
 */
record Place(Row base, List<Link> links, @Nullable FieldSpec field, boolean named) {}
