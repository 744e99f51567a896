package dev.stammkunde.overseeshop;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;

import java.util.Optional;

/** A parameter of the query that is a whole number. */
final class WholeNumber {

    private WholeNumber() {}

    /** Finds it; anything but a number from one to another is refused, and the answer says so. */
    static Optional<Long> find(AdminInput input, String name, long least, long most) {
        String expected = "must be a whole number from %d to %d".formatted(least, most);
        try {
            Optional<Long> found = input.request().findQuery(name).map(Long::valueOf);
            if (found.isEmpty() || found.get() >= least && found.get() <= most) {
                return found;
            }
        } catch (NumberFormatException _) {
            // Refused below.
        }
        throw AdminRefusedException.parameter(name, expected);
    }
}
