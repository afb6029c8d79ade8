package io.raystack.examples.chinook;

/** Runs the example. Stateless. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Chinook: nothing to see yet.");
    }
}
