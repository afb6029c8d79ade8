package io.raystack.tests.library;

/** What a book is. */
public enum Genre {
    /** Made up. */
    FICTION,
    /** Found out. */
    SCIENCE,
    /** Sung. */
    POETRY
}
