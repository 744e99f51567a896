package dev.stammkunde.finance.months;

import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.finance.TieOut.Kind;

import java.util.ArrayList;
import java.util.List;

/** Collects what does not tie, as far as a person would read it, and counts the rest. */
final class TieOutTally {

    private static final int MOST_LISTED = 100;

    private final List<Difference> differences = new ArrayList<>();
    private long more;
    private long accounts;

    void add(String customerId, Kind kind, String detail) {
        if (differences.size() < MOST_LISTED) {
            differences.add(new Difference(customerId, kind, detail));
        } else {
            more++;
        }
    }

    void compared(int some) {
        accounts += some;
    }

    TieOut tieOut() {
        return new TieOut(accounts, differences, more);
    }
}
