package io.raystack.db.query;

import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression of a JSON document or of a value inside one: {@code x.data.key("tags").at(0).text()}. A step that is not
 * there is NULL; a JSON {@code null} is a value, the one that {@link Json#NULL} equals.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public class JsonExpr<R> extends Expr<R, Json> {
    /** A face for a node. */
    public JsonExpr(Node node) {
        super(node);
    }

    /** The member {@code name} of an object; by name {@code data__name}. */
    public JsonExpr<R> key(String name) {
        return new JsonExpr<>(new Node.Call(JsonFunctions.key(name), List.of(node())));
    }

    /** The element {@code index} of an array, from 0; by name {@code data__0}. */
    public JsonExpr<R> at(int index) {
        return new JsonExpr<>(new Node.Call(JsonFunctions.at(index), List.of(node())));
    }

    /** A string as its text, anything else as JSON text, a JSON {@code null} as NULL. */
    public TextExpr<R> text() {
        return new TextExpr<>(new Node.Call(JsonFunctions.AS_TEXT, List.of(node())));
    }

    /** A number; NULL for everything that is none. */
    public NumberExpr<R, BigDecimal> number() {
        return new NumberExpr<>(new Node.Call(JsonFunctions.AS_NUMBER, List.of(node())));
    }

    /** True or false; NULL for everything that is neither. */
    public BooleanExpr<R> bool() {
        return new BooleanExpr<>(new Node.Call(JsonFunctions.AS_BOOLEAN, List.of(node())));
    }

    /** Equal to a string. */
    public Condition<R> eq(String text) {
        return eq(Json.of(text));
    }

    /** Equal to a number. */
    public Condition<R> eq(long number) {
        return eq(Json.of(number));
    }

    /** Equal to a number. */
    public Condition<R> eq(double number) {
        return eq(Json.of(number));
    }

    /** Equal to one of several documents. */
    public Condition<R> in(Json first, Json... rest) {
        return oneOf(first, rest);
    }

    /** Has everything that {@code part} has: members of objects, elements of arrays. Not on every database. */
    public Condition<R> contains(Json part) {
        return compare(LookupDef.CONTAINS, Values.literal(part));
    }

    /** {@code whole} has everything that this has. Not on every database. */
    public Condition<R> containedBy(Json whole) {
        return compare(JsonFunctions.CONTAINED_BY, Values.literal(whole));
    }

    /** Is an object with this member, whatever its value. */
    public Condition<R> hasKey(String name) {
        return compare(JsonFunctions.HAS_KEY, Values.literal(name));
    }

    /** Is an object with all these members. */
    public Condition<R> hasKeys(String first, String... rest) {
        return compare(JsonFunctions.HAS_KEYS, names(first, rest));
    }

    /** Is an object with one of these members. */
    public Condition<R> hasAnyKeys(String first, String... rest) {
        return compare(JsonFunctions.HAS_ANY_KEYS, names(first, rest));
    }

    @Override
    public ValueAlias<R, Json> as(String name) {
        return new ValueAlias<>(name, node());
    }

    private static Node names(String first, String... rest) {
        List<String> all = new ArrayList<>(List.of(rest));
        all.add(0, first);
        return Values.literals(all);
    }
}
