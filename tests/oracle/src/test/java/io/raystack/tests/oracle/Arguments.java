package io.raystack.tests.oracle;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call of a function, by position or by Django's name. Belongs to one case.
 *
 * @param in what names are about
 * @param call the call
 */
record Arguments(Expressions in, Json call) {
    String function() {
        return Said.member(call, "$fn").string();
    }

    List<Json> positional() {
        return Said.positional(call);
    }

    /** One argument as it was said; null when it was not. */
    @Nullable
    Json said(int at, String name) {
        Json named = Said.keywords(call).get(name);
        if (named != null) {
            return named.isNull() ? null : named;
        }
        return at >= 0 && at < positional().size() ? positional().get(at) : null;
    }

    /** One that must be there, as an expression. */
    Expr<Object, ?> expression(int at, String name) {
        Json said = said(at, name);
        if (said == null) {
            throw new Failure("TypeError", function() + " needs " + name);
        }
        return in.of(said);
    }

    /** One that may be left out, as an expression. */
    Expr<Object, ?> expression(int at, String name, Object instead) {
        Json said = said(at, name);
        return said == null ? Expressions.literal(instead) : in.of(said);
    }

    /** A plain number. */
    long number(int at, String name, long instead) {
        Json said = said(at, name);
        return said == null ? instead : said.longValue();
    }

    /** A plain number where it is one, else any that passes. */
    long number(int at, String name) {
        Json said = said(at, name);
        return said != null && said.kind() == Json.Kind.NUMBER ? said.longValue() : Long.MAX_VALUE;
    }

    /** A plain word. */
    String text(int at, String name) {
        Json said = said(at, name);
        if (said == null) {
            throw new Failure("TypeError", function() + " needs " + name);
        }
        return said.string();
    }

    boolean flag(String name) {
        return Said.isTrue(said(-1, name));
    }

    /** All positional arguments as expressions. */
    List<? extends Expr<Object, ?>> all() {
        return positional().stream().map(in::of).toList();
    }

    /** The type that {@code output_field} names; null when it is not said. */
    @Nullable
    ColumnType output() {
        Json said = said(-1, "output_field");
        return said == null ? null : FieldTypes.of(said);
    }

    /** The same value, of the type that {@code output_field} names. */
    Expr<Object, ?> typed(Expr<Object, ?> value) {
        ColumnType type = output();
        return type == null ? value : Expressions.call(FunctionDef.typed(type), List.of(value));
    }
}
