package io.raystack.db.processor.facts;

/**
 * The name of a class in its three spellings.
 *
 * <p>Immutable and thread-safe.
 *
 * @param packageName {@code blog}, empty for the unnamed package
 * @param nested {@code Outer.Article}, without the package
 */
public record ClassName(String packageName, String nested) {
    /** {@code blog.Outer.Article}, as source spells it. */
    public String source() {
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /** {@code blog.Outer$Article}, as class files spell it. */
    public String binary() {
        String name = nested.replace('.', '$');
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** {@code Article}. */
    public String simple() {
        return nested.substring(nested.lastIndexOf('.') + 1);
    }

    /** The class generated for this model: {@code blog.Outer_Article_}. */
    public ClassName generated() {
        return new ClassName(packageName, nested.replace('.', '_') + "_");
    }

    /** A class inside this one. */
    public ClassName member(String name) {
        return new ClassName(packageName, nested + "." + name);
    }
}
