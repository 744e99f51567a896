package dev.stammkunde.programmes.ladders;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where steps begin, in pieces or in minor units.
 *
 * @param from rising
 */
record Stairs(List<Long> from) {

    Stairs {
        from = List.copyOf(from);
    }

    /** Returns the step that is reached, from 1; 0 below the first. */
    int reached(long counted) {
        int step = 0;
        while (step < from.size() && from.get(step) <= counted) {
            step++;
        }
        return step;
    }

    /** Returns what is missing to the step after a number of them; nothing after the last. */
    @Nullable Long missing(long counted) {
        int step = reached(counted);
        return step == from.size() ? null : from.get(step) - counted;
    }

    /** Returns where a step begins, from 1; 0 begins at nothing. */
    long begins(int step) {
        return step == 0 ? 0 : from.get(step - 1);
    }

    /** Returns where a step ends, that not included; the last never does. */
    long ends(int step) {
        return step == from.size() ? Long.MAX_VALUE : from.get(step);
    }
}
