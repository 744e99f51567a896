package dev.stammkunde.platform.counting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which generations a book is kept: things are counted in both, each with marks of its own.
 *
 * @param current the one that is read
 * @param next the one that is being counted anew
 */
public record TallyGenerations(int current, Optional<Integer> next) {

    /** Of a book that was never counted anew. */
    public static final TallyGenerations FIRST = new TallyGenerations(1, Optional.empty());

    /** Returns all that are written to. */
    public List<Integer> all() {
        return Stream.concat(Stream.of(current), next.stream()).toList();
    }
}
