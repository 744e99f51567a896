package dev.stammkunde.platform.json;

import java.util.List;

/**
 * What a document that somebody wrote turned out to be.
 *
 * @param <T> what it says
 */
public sealed interface Reading<T> {

    /** Something that can be used. */
    record Valid<T>(T value) implements Reading<T> {}

    /** Everything that is wrong, in the order of reading; never empty. */
    record Invalid<T>(List<Finding> problems) implements Reading<T> {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
