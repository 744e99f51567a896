package dev.stammkunde.commands;

import dev.stammkunde.finance.imports.BalanceTally;

import java.io.PrintWriter;

/** Says what a file of balances comes to: the totals that somebody signs. */
record BalanceSummary(BalanceTally tally) {

    void print(PrintWriter out) {
        out.println("%,d lines of %,d customers.".formatted(tally.lines(), tally.customers()));
        if (tally.repeated() > 0) {
            out.println("%,d lines are there twice, and count once.".formatted(tally.repeated()));
        }
        if (tally.brokenLines() > 0) {
            out.println("%,d lines are wrong, and are left out.".formatted(tally.brokenLines()));
        }
        out.println("%,d points that were earned".formatted(tally.earned()));
        out.println("%,d points that were given".formatted(tally.promotional()));
        out.println("%,d points in all".formatted(tally.points()));
        tally.byMonth()
                .forEach(
                        (month, points) ->
                                out.println("  lost after %s: %,d".formatted(month, points)));
        if (tally.byProgramme() > 0) {
            out.println("  lost by the programme's rules: %,d".formatted(tally.byProgramme()));
        }
        out.println("Digest of all lines: " + tally.digest());
        out.flush();
    }
}
