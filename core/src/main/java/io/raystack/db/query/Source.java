package io.raystack.db.query;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.Identifier;
import java.util.List;

/**
 * Where the rows of a query come from: all of its model, other queries combined, a query with a name, a walk along a relation
 * of the model to itself.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Source {
    /** All rows of the model. */
    record Model() implements Source {
        /** The one that serves all queries. */
        static final Model ALL = new Model();
    }

    /**
     * The rows of several queries, by the rules of sets. What they select, and as what it is read, is what the first selects.
     *
     * @param operator how they are combined
     * @param operands two or more; a combination is an operand as a whole
     */
    record Combined(Operator operator, List<Query> operands) implements Source {
        /** How queries are combined. */
        public enum Operator {
            /** What any has, equal rows once. */
            UNION,
            /** The rows of all, one after the other. */
            UNION_ALL,
            /** What all have, once. */
            INTERSECTION,
            /** What the first has and no other, once. */
            DIFFERENCE;

            /** The verb that users say. */
            public String verb() {
                return this == UNION_ALL ? "unionAll" : name().toLowerCase(java.util.Locale.ROOT);
            }
        }

        /** Copies the list. */
        public Combined {
            operands = List.copyOf(operands);
        }

        /** The error about a verb that a combination cannot take. */
        public Unsupported refused(String verb) {
            return new Unsupported(
                    "query.combined",
                    "Cannot " + verb + " after " + operator.verb() + "(...).",
                    "Say it of the query sets before they are combined, or use the combination as a set: "
                            + "objects.filter(x -> x.id.in(combined)).",
                    null);
        }
    }

    /**
     * The rows of a query that is written once, under a name, however often it is asked: {@code WITH name AS (...)}.
     *
     * @param name a name that passes the allow-list
     * @param query the query
     */
    record Named(String name, Query query) implements Source {
        /** Checks the name. */
        public Named {
            Identifier.chosen(name);
        }
    }

    /**
     * The rows that a relation of the model to itself leads to, from the rows of {@code start} on, over any number of steps;
     * each row once, by its shortest way.
     *
     * @param parent the foreign key from a row to the one above it
     * @param direction which way
     * @param start the rows to start from
     * @param within what holds for each row on the way
     * @param reach how far
     */
    record Tree(Node parent, Direction direction, Query start, List<Node> within, Reach reach) implements Source {
        /** Name of the number of steps to a row: 0 for where the walk starts. */
        public static final String DEPTH = "tree_depth";

        /** Name of the keys on the way, {@code /1/4/9/}. */
        public static final String PATH = "tree_path";

        /** Which way. */
        public enum Direction {
            /** To what is below. */
            DOWN,
            /** To what is above. */
            UP
        }
    }

    /**
     * How far a walk goes.
     *
     * @param from the least number of steps: 0 has the rows where it starts, 1 leaves them out
     * @param to the greatest number of steps, -1 for as far as it goes
     */
    record Reach(int from, int to) {}

    /** Whether conditions, annotations and changes cannot be added any more. */
    default boolean isCombined() {
        return this instanceof Combined;
    }
}
