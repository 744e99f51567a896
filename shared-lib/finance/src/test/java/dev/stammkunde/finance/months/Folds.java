package dev.stammkunde.finance.months;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.testing.LedgerHeads;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.SortedLines;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Folds months of a shop in Berlin. */
final class Folds {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final FoldTerms TERMS = new FoldTerms(100, Set.of("missed order"), "EUR");
    static final LineSpill SPILL = lines -> new SortedLines(all(lines)).source();

    private Folds() {}

    static ShopMonth month(String month) {
        return new ShopMonth(ShopLedger.SHOP, YearMonth.parse(month), BERLIN);
    }

    static FoldMonth of(ShopLedger ledger) {
        return of(ledger, ledger.journal());
    }

    /** Folds what a journal has, held to a ledger; rewards that begin with "tree" are donations. */
    static FoldMonth of(ShopLedger ledger, JournalObjects journal) {
        return new FoldMonth(
                new FoldMonth.Sources(journal, new JsonLineDocuments(), SPILL),
                new LedgerHeads(ledger.ledger()),
                reward -> reward.startsWith("tree"));
    }

    /** Folds a month that is the first. */
    static FoldedMonth first(ShopLedger ledger, String month) {
        return of(ledger).fold(MonthAsk.whole(month(month), TERMS), none());
    }

    /** Folds months one after the other, and returns all that they come to. */
    static List<FoldedMonth> inTurn(FoldMonth fold, String first, int months) {
        List<FoldedMonth> folded = new ArrayList<>();
        LineSource accounts = none();
        ShopMonth month = month(first);
        for (int i = 0; i < months; i++) {
            CarriedFold carried = fold.carry(MonthAsk.whole(month, TERMS), accounts);
            folded.add(carried.month());
            accounts = carried.accounts();
            month = month.next();
        }
        accounts.close();
        return folded;
    }

    static LineSource none() {
        return new SortedLines(List.of()).source();
    }

    static List<JournalLine> all(LineSource source) {
        List<JournalLine> lines = new ArrayList<>();
        for (JournalLine line = source.next(); line != null; line = source.next()) {
            lines.add(line);
        }
        return lines;
    }
}
