package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.ModelFacts.Trait;

/** What a model's class must be like. Stateless. */
final class ClassChecks {
    private ClassChecks() {}

    static void check(ModelFacts model, Problems problems) {
        String name = model.name().simple();
        for (Trait trait : model.traits()) {
            if (trait == Trait.PRIVATE_CONSTRUCTOR && model.traits().contains(Trait.PRIVATE)) {
                continue; // the constructor that nobody wrote is as private as its class
            }
            if (trait != Trait.DEPRECATED) { // which changes the generated code only
                problems.add(model.place(), code(trait), text(trait, name));
            }
        }
        problems.when(
                model.name().packageName().isEmpty(),
                model.place(),
                "model.no-package",
                name + " is in the unnamed package, where no other class can import it. Move it to a package.");
        String label = model.appLabel();
        problems.when(
                label != null && !label.matches("[a-z][a-z0-9_]*"),
                model.appPlace(),
                "model.app-label",
                "@App(\"" + label
                        + "\") is not a label. Use lower-case letters, digits and underscores, a letter first.");
    }

    private static String code(Trait trait) {
        return switch (trait) {
            case PRIVATE -> "model.private";
            case INNER -> "model.inner";
            case GENERIC -> "model.generic";
            case EXTENDS_MODEL -> "model.extends-model";
            case NO_CONSTRUCTOR -> "model.no-constructor";
            case PRIVATE_CONSTRUCTOR -> "model.private-constructor";
            case HIDDEN_OBJECTS -> "model.private-objects";
            case DEPRECATED -> "";
        };
    }

    private static String text(Trait trait, String name) {
        return switch (trait) {
            case PRIVATE ->
                name + " is private, or inside a private class, so no other"
                        + " class can name it. Make it visible in its package.";
            case INNER ->
                name + " is an inner class, so it cannot be made without an" + " object around it. Make it static.";
            case GENERIC ->
                name + " has type parameters, and a table cannot have them."
                        + " Make the class abstract and let a model extend it.";
            case EXTENDS_MODEL ->
                name + " extends a class that has a table of its own."
                        + " Make that class abstract, or refer to it with @OneToOneField.";
            case NO_CONSTRUCTOR ->
                name + " has no constructor without parameters, which" + " rows are read through. Add " + name
                        + "() {}.";
            case PRIVATE_CONSTRUCTOR ->
                "The constructor of " + name + " is private." + " Make it visible in its package.";
            case HIDDEN_OBJECTS ->
                name + ".objects is private, and it is the type of" + " sets related to " + name
                        + ". Make it visible in its package, or give it another name.";
            case DEPRECATED -> "";
        };
    }
}
