package dev.stammkunde.surveys.asking;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Goes through what a survey asks about on a day, some of it at a time. */
@FunctionalInterface
public interface FindMatters {

    /**
     * Some of it.
     *
     * @param open who may be asked, as far as the matter itself can tell
     * @param left who is not
     * @param next where the next part begins; absent after the last
     */
    record Found(List<Matter> open, List<Left> left, @Nullable String next) {

        public Found {
            open = List.copyOf(open);
            left = List.copyOf(left);
        }
    }

    /**
     * Finds some, at most 500.
     *
     * @param cursor the {@code next} of the part before; empty for the first
     */
    Found from(String cursor);
}
