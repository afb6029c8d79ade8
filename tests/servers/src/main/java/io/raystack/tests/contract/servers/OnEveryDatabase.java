package io.raystack.tests.contract.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs a test method, or all of a test class, once on each database: the method, or the class's constructor, takes a {@link
 * TestDatabase}. Databases are chosen with {@code -Draystack.test.databases=sqlite,postgresql}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ParameterizedTest(name = "{0}")
@ParameterizedClass(name = "{0}")
@MethodSource("io.raystack.tests.contract.servers.TestDatabase#all")
public @interface OnEveryDatabase {}
