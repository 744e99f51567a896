package dev.stammkunde.commands;

import dev.stammkunde.finance.imports.BalanceTally;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody signed of a file of balances.
 *
 * @param points all of the file
 * @param digest over its lines; absent where somebody gave the points alone
 */
record Confirmation(long points, @Nullable String digest) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(?:-([0-9a-f]{12}))?");

    /** Returns what is to be confirmed of a file. */
    static Confirmation of(BalanceTally tally) {
        return new Confirmation(tally.points(), tally.digest());
    }

    /** Finds what somebody gave; empty if nobody can have been told to give that. */
    static Optional<Confirmation> find(String given) {
        Matcher form = FORM.matcher(given);
        return form.matches()
                ? Optional.of(new Confirmation(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    /** Finds why this does not confirm a file; empty if it does. */
    Optional<String> findObjection(Confirmation file) {
        if (points != file.points) {
            return Optional.of(
                    "the file has %d points, and %d were confirmed".formatted(file.points, points));
        }
        if (digest == null) {
            return Optional.of(
                    "the sum alone does not say which lines were signed; if it was these, give --confirm "
                            + file);
        }
        return digest.equals(file.digest)
                ? Optional.empty()
                : Optional.of(
                        "the file has as many points, and other lines than were confirmed: it is %s, and %s was confirmed"
                                .formatted(file, this));
    }

    /** As it is given on the command line. */
    @Override
    public String toString() {
        return digest == null ? Long.toString(points) : points + "-" + digest;
    }
}
