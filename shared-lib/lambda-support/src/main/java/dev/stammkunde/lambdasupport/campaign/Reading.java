package dev.stammkunde.lambdasupport.campaign;

import dev.stammkunde.lambdasupport.json.Finding;

import java.util.List;

/** What a document turned out to be. */
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
