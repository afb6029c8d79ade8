package io.raystack.tests.architecture;

import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;

/**
 * Counts parameters the way a reader does: in the few places where the language makes us write a ladder of overloads
 * ({@code filter("a", 1, "b", 2)}, {@code select(Stat::new, λ, λ, λ, λ)}) a repeated type is one thing said several times.
 * Stateless, thread-safe.
 */
final class Arity {
    /** Where ladders of overloads live: what DESIGN calls generated arity. */
    private static final Set<String> LADDERS = Set.of(
            "Filterable",
            "QuerySet",
            "Rows",
            "Selection",
            "Related",
            "Lookups",
            "Grouped",
            "Constructors",
            "Selectable");

    private Arity() {}

    /** The number of parameters that a reader has to tell apart. */
    static long of(Members.Method method) {
        List<String> types = method.tree().getParameters().stream()
                .map(p -> erased(p.getType()))
                .toList();
        String owner = method.owner().getSimpleName().toString();
        return LADDERS.contains(owner) ? types.stream().distinct().count() : types.size();
    }

    /** A record's constructor is its header; an annotation of a functional interface's only method is its shape. */
    static boolean isRecordHeader(Members.Method method) {
        return method.owner().getKind() == Tree.Kind.RECORD && method.isConstructor()
                || method.owner().getSimpleName().toString().matches("\\w*(Of|Function|Constructor)\\d+");
    }

    private static String erased(Tree type) {
        return type instanceof ParameterizedTypeTree generic ? generic.getType().toString() : type.toString();
    }
}
