package io.raystack.db.sql;

import io.raystack.db.model.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as a database understands it. All names are resolved, all joins decided, NOT is pushed down: what is left
 * is text.
 *
 * <p>Immutable and thread-safe. Functions are rows of the {@code FunctionTable}, not kinds.
 */
public sealed interface SqlNode {

    /** Calls the method of {@code visitor} for this kind of node. */
    <X> X accept(Visitor<X> visitor);

    /** A column of a table in scope: {@code "a"."title"}; an empty alias leaves the table out. */
    record Column(String alias, String name, ColumnType type) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.column(this);
        }
    }

    /** A parameter: {@code ?}. */
    record Parameter(Bind bind) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.parameter(this);
        }
    }

    /** A value written into the text: NULL, TRUE, FALSE or a whole number. Nothing that a user wrote. */
    record Constant(@Nullable Object value) implements SqlNode {
        /** NULL. */
        public static final Constant NULL = new Constant(null);
        /** True. */
        public static final Constant TRUE = new Constant(true);
        /** False. */
        public static final Constant FALSE = new Constant(false);

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.constant(this);
        }
    }

    /**
     * A function or arithmetic operator by its logical name ({@code plus}, {@code lower}), with the result's type and a word
     * for its writer, mostly empty.
     */
    record Call(String function, List<SqlNode> arguments, ColumnType type, String detail) implements SqlNode {
        /** One that needs no word. */
        public Call(String function, List<SqlNode> arguments, ColumnType type) {
            this(function, arguments, type, "");
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code left operator right}, SQL's own three-valued meaning. */
    record Comparison(Operator operator, SqlNode left, SqlNode right) implements SqlNode {
        /** Comparison operators. */
        public enum Operator {
            /** {@code =}. */
            EQ,
            /** {@code <>}. */
            NE,
            /** {@code <}. */
            LT,
            /** {@code <=}. */
            LE,
            /** {@code >}. */
            GT,
            /** {@code >=}. */
            GE,
            /** Equal, NULL equals NULL. */
            SAME,
            /** Not equal, NULL equals NULL. */
            NOT_SAME
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.comparison(this);
        }
    }

    /**
     * Text matching: {@code text LIKE pattern}. The dialect picks the operator and how case is folded; a {@link Parameter}
     * on the right is sent as an escaped pattern, any other expression is escaped in SQL.
     */
    record Match(SqlNode text, Kind kind, boolean folded, SqlNode operand, boolean negated) implements SqlNode {
        /** Where the operand must stand. */
        public enum Kind {
            /** The whole text. Only with {@code folded}; otherwise it is a comparison. */
            WHOLE,
            /** Anywhere. */
            CONTAINS,
            /** At the beginning. */
            STARTS,
            /** At the end. */
            ENDS
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.match(this);
        }
    }

    /** {@code value BETWEEN low AND high}. */
    record Between(SqlNode value, SqlNode low, SqlNode high, boolean negated) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.between(this);
        }
    }

    /** {@code value IN (list)}; {@code list.slot()} holds the values, {@code size} is the number of parameters to write. */
    record InList(SqlNode value, Bind list, int size, boolean negated) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.inList(this);
        }
    }

    /** {@code value IN (SELECT ...)}; never negated, a complement is NOT EXISTS. */
    record InSelect(SqlNode value, Statement.Select select) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.inSelect(this);
        }
    }

    /** {@code value IS NULL}. */
    record NullTest(SqlNode value, boolean negated) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.nullTest(this);
        }
    }

    /** {@code a AND b}, {@code a OR b}; at least two operands. */
    record Junction(boolean conjunction, List<SqlNode> operands) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.junction(this);
        }
    }

    /** {@code operand IS NOT TRUE}: only around opaque boolean expressions. */
    record NotTrue(SqlNode operand) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.notTrue(this);
        }
    }

    /** {@code EXISTS (SELECT 1 ...)}. */
    record Exists(Statement.Select select, boolean negated) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.exists(this);
        }
    }

    /** A sub-select with one value. */
    record Scalar(Statement.Select select, ColumnType type) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.scalar(this);
        }
    }

    /**
     * {@code COUNT(*)} where {@code argument} is null, {@code SUM(DISTINCT x)}, with an optional filter; some have further
     * arguments and an order of their rows.
     */
    record Aggregate(
            String function,
            @Nullable SqlNode argument,
            boolean distinct,
            @Nullable SqlNode filter,
            ColumnType type,
            List<SqlNode> more,
            List<Statement.OrderItem> order)
            implements SqlNode {
        /** One of a single argument whose order makes no difference. */
        public Aggregate(
                String function,
                @Nullable SqlNode argument,
                boolean distinct,
                @Nullable SqlNode filter,
                ColumnType type) {
            this(function, argument, distinct, filter, type, List.of(), List.of());
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.aggregate(this);
        }
    }

    /**
     * {@code RANK() OVER (PARTITION BY ... ORDER BY ... ROWS BETWEEN ...)}; {@code function} is a {@link Call} or an {@link
     * Aggregate}.
     */
    record Window(
            SqlNode function,
            List<SqlNode> partition,
            List<Statement.OrderItem> order,
            @Nullable WindowFrame frame) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.window(this);
        }
    }

    /** {@code CASE WHEN condition THEN value ... ELSE otherwise END}. */
    record Case(List<SqlNode> conditions, List<SqlNode> values, SqlNode otherwise) implements SqlNode {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.caseOf(this);
        }
    }

    /** One method for each kind of node. */
    interface Visitor<X> {
        /** A column. */
        X column(Column node);

        /** A parameter. */
        X parameter(Parameter node);

        /** A constant. */
        X constant(Constant node);

        /** A function. */
        X call(Call node);

        /** A comparison. */
        X comparison(Comparison node);

        /** Text matching. */
        X match(Match node);

        /** BETWEEN. */
        X between(Between node);

        /** IN a list. */
        X inList(InList node);

        /** IN a sub-select. */
        X inSelect(InSelect node);

        /** IS NULL. */
        X nullTest(NullTest node);

        /** AND, OR. */
        X junction(Junction node);

        /** IS NOT TRUE. */
        X notTrue(NotTrue node);

        /** EXISTS. */
        X exists(Exists node);

        /** A sub-select's value. */
        X scalar(Scalar node);

        /** An aggregate. */
        X aggregate(Aggregate node);

        /** A function over a window. */
        X window(Window node);

        /** CASE. */
        X caseOf(Case node);
    }
}
