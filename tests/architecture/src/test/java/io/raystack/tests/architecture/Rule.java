package io.raystack.tests.architecture;

import java.util.List;

/** A house rule over one source file: says what breaks it, an empty list when nothing does. Stateless, thread-safe. */
@FunctionalInterface
interface Rule {
    /** One line an offender: what, where, how much. */
    List<String> offenders(Source source);

    /** What breaks this rule in {@code sources}, each with its place in the tree. */
    default List<String> offendersIn(List<Source> sources) {
        return sources.stream()
                .flatMap(s -> offenders(s).stream().map(o -> s.path() + ": " + o))
                .toList();
    }
}
