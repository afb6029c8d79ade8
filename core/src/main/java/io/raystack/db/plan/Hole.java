package io.raystack.db.plan;

import io.raystack.db.mapping.Link;

/**
 * A to-many step that nothing has bound yet: several rows could stand here.
 *
 * @param row from where
 * @param link over which relation
 */
record Hole(Row row, Link link) {}
