package dev.stammkunde.finance.months;

import static dev.stammkunde.finance.months.Folds.TERMS;
import static dev.stammkunde.finance.months.Folds.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.months.CarryForward.Ask;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.LedgerHeads;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What a month costs follows from the month, and not from what was before it. */
final class FoldCapacityTest {

    private static final String NOVEMBER = "2026-11";
    private static final int ACTIVE = 250;

    private record Cost(int listings, int objects, int calls, int accounts) {}

    /** The journal, which counts how it is read. */
    private static final class Counted implements JournalObjects {
        private final InMemoryJournal journal;
        private int listings;
        private int objects;

        Counted(InMemoryJournal journal) {
            this.journal = journal;
        }

        @Override
        public DayContents contents(JournalDay day) {
            listings++;
            return journal.contents(day);
        }

        @Override
        public LineSource open(JournalDay day, JournalObject object) {
            objects++;
            return journal.open(day, object);
        }
    }

    private static Cost cost(int monthsBefore) {
        ShopLedger ledger = new ShopLedger(Orders.programme());
        ShopMonth november = month(NOVEMBER);
        ShopMonth first = november;
        for (int i = 0; i < monthsBefore; i++) {
            first = first.before();
        }
        ShopMonth history = first;
        while (history.month().isBefore(november.month())) {
            ledger.at(history.begins().plus(Duration.ofDays(9)));
            for (int i = 0; i < ACTIVE; i++) {
                ledger.gift("c" + i, 5);
            }
            history = history.next();
        }
        for (int day = 0; day < 30; day++) {
            ledger.at(november.begins().plus(Duration.ofDays(day)).plusSeconds(7_200));
            ledger.gift("c" + day % ACTIVE, 5);
        }
        ledger.at(november.begins().plus(Duration.ofDays(20)));
        for (int i = 30; i < ACTIVE; i++) {
            ledger.gift("c" + i, 5);
        }
        InMemoryJournal journal = ledger.journal();
        InMemoryCarriedMonths months = new InMemoryCarriedMonths();
        Instant now = november.ends().plus(Duration.ofDays(1));
        FoldedMonth october =
                new CarryForward(Folds.of(ledger, journal), months, journal)
                        .fold(Ask.whole(november.before(), TERMS, now));
        assertThat(october.tieOut().ties()).isTrue();

        Counted counted = new Counted(journal);
        LedgerHeads heads = new LedgerHeads(ledger.ledger());
        FoldMonth fold =
                new FoldMonth(
                        new FoldMonth.Sources(counted, new JsonLineDocuments(), Folds.SPILL),
                        heads,
                        _ -> false);
        FoldedMonth folded =
                new CarryForward(fold, months, journal).fold(Ask.whole(november, TERMS, now));

        assertThat(folded.tieOut().ties()).isTrue();
        assertThat(folded.figures().entries()).isEqualTo(ACTIVE);
        return new Cost(counted.listings, counted.objects, heads.calls(), heads.asked());
    }

    @Test
    void fold_tenTimesTheHistory_readsTheMonthsDaysAndItsAccountsAlone() {
        Cost ofOne = cost(1);

        // 31 days of UTC, on 30 of which something was booked; accounts by the hundred.
        assertThat(ofOne).isEqualTo(new Cost(31, 30, 3, ACTIVE));
        assertThat(cost(10)).isEqualTo(ofOne);
    }
}
