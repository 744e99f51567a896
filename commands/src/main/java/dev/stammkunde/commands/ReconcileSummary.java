package dev.stammkunde.commands;

import dev.stammkunde.commands.ReconcilePlace.Opened;
import dev.stammkunde.commands.imports.ReconcileOrders.Reconciled;
import dev.stammkunde.finance.imports.ComparisonTally;
import dev.stammkunde.finance.imports.OrderFinding.Kind;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a comparison of orders came to. */
record ReconcileSummary(Reconciled done, Opened opened) {

    void print(PrintWriter out) {
        ComparisonTally tally = done.tally();
        out.println(
                "%,d rows, %,d orders%s, of which %,d are known here as the export has them."
                        .formatted(
                                done.rows(),
                                tally.orders(),
                                sums(tally.exported()),
                                tally.alike()));
        if (done.first() != null) {
            out.println("Placed from %s to %s.".formatted(done.first(), done.last()));
        }
        if (tally.repeated() > 0) {
            out.println(
                    "%,d rows are of orders that were there before, letter by letter: counted once."
                            .formatted(tally.repeated()));
        }
        for (Kind kind : Kind.values()) {
            if (tally.count(kind) > 0) {
                out.println(
                        "%,d %s%s"
                                .formatted(tally.count(kind), words(kind), sums(tally.sums(kind))));
            }
        }
        if (opened.feeds()) {
            out.println("%,d of the missing orders were sent.".formatted(done.sent()));
        }
        if (!opened.hasJournal()) {
            out.println("Orders unknown there were not looked for: name --journal-bucket too.");
        }
        out.println(opened.nightly().told());
        out.println(opened.nightly().counted());
        out.flush();
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case MISSING_HERE -> "missing here";
            case UNKNOWN_THERE -> "unknown there: booked here, and not in the export";
            case OTHER_CURRENCY -> "in another currency";
            case OTHER_AMOUNT -> "with another amount; the export has more by";
            case OTHER_REFUND -> "with another amount refunded; the export has more by";
            case UNCLEAR -> "unclear: the export says several things of one order, or too little";
            case BROKEN_LINE -> "lines that cannot be read; their orders may be named above";
        };
    }

    private static String sums(Map<String, Long> byCurrency) {
        return byCurrency.isEmpty()
                ? ""
                : byCurrency.entrySet().stream()
                        .map(sum -> text(sum.getKey(), sum.getValue()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String text(String currency, long units) {
        Money money = Money.ofMinor(CurrencyUnit.of(currency), units);
        return money.getAmount().toPlainString() + " " + currency;
    }
}
