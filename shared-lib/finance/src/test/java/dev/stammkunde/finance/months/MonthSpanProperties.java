package dev.stammkunde.finance.months;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.costs.ReadRedemptionBookings;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Wherever a shop moves, and whenever: each instant, and each booking, is of one month. */
final class MonthSpanProperties {

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Pacific/Kiritimati"),
                    ZoneId.of("Pacific/Auckland"),
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("UTC"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Etc/GMT+12"));

    private static final YearMonth FIRST = YearMonth.of(2026, 9);
    private static final int MONTHS = 6;

    @Property(tries = 200)
    void spans_anyMovesOfTheShop_tileTimeAndHaveEachBookingOnce(@ForAll Random random) {
        InMemoryCarriedMonths kept = new InMemoryCarriedMonths();
        ShopLedger ledger = bookedAroundTheTurnsOfMonths(random);
        InMemoryJournal journal = ledger.journal();
        CarryForward carry = new CarryForward(Folds.of(ledger, journal), kept, journal);
        List<MonthSpan> spans = new ArrayList<>();
        List<LedgerEntry> costs = new ArrayList<>();
        long entries = 0;
        for (int i = 0; i < MONTHS; i++) {
            ShopMonth asked = inAnyZone(random, i);
            MonthSpan before = MonthSpan.of(kept, asked);
            // Looked at in the middle of it, and kept once it is over; each by the zone of then.
            FoldedMonth unused =
                    carry.fold(
                            new CarryForward.Ask(
                                    before.month(), before.from(), Folds.TERMS, before.from()));
            ShopMonth last = MonthSpan.of(kept, inAnyZone(random, i)).month();
            Instant now = last.ends().plus(Duration.ofHours(1 + random.nextInt(400)));
            FoldedMonth folded = carry.fold(CarryForward.Ask.whole(last, Folds.TERMS, now));
            MonthSpan span = MonthSpan.of(kept, inAnyZone(random, i));
            assertThat(span.month()).isEqualTo(last);
            assertThat(span.isKept()).isTrue();
            assertThat(folded.tieOut().ties()).isTrue();
            spans.add(span);
            entries += folded.figures().entries();
            redemptions(journal).read(span, span.ends(), costs::add);
        }

        for (int i = 1; i < MONTHS; i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).ends());
            assertThat(spans.get(i).ends()).isAfter(spans.get(i).from());
        }
        assertThat(entries).isEqualTo(ledger.entries().size());
        assertThat(costs)
                .extracting(LedgerEntry::hash)
                .containsExactlyInAnyOrderElementsOf(
                        ledger.entries().stream()
                                .filter(it -> it.booking() instanceof RedemptionBooking)
                                .map(LedgerEntry::hash)
                                .toList());
    }

    private static ShopMonth inAnyZone(Random random, int number) {
        return new ShopMonth(
                ShopLedger.SHOP, FIRST.plusMonths(number), ZONES.get(random.nextInt(ZONES.size())));
    }

    /** From the middle of the first month to that of the last. */
    private static ShopLedger bookedAroundTheTurnsOfMonths(Random random) {
        ShopLedger ledger = new ShopLedger(Orders.programme());
        ledger.at("2026-09-15T10:00:00Z").gift("7001", 10_000);
        for (int i = 1; i < MONTHS; i++) {
            Instant turn = Instant.parse(FIRST.plusMonths(i) + "-01T00:00:00Z");
            List<Integer> minutes = random.ints(6, -16 * 60, 16 * 60).sorted().boxed().toList();
            for (int minute : minutes) {
                ledger.at(turn.plus(Duration.ofMinutes(minute)));
                String id = "r-" + i + "-" + minute;
                if (random.nextBoolean() || ledger.redemptions().contains(id)) {
                    ledger.gift("7002", 1);
                } else if (ledger.reserve(id, "7001", "mug", 10)) {
                    ledger.capture(id, 10);
                }
            }
        }
        return ledger;
    }

    private static ReadRedemptionBookings redemptions(InMemoryJournal journal) {
        JsonLineDocuments documents = new JsonLineDocuments();
        return new ReadRedemptionBookings(
                journal, new ReadJournal(journal, Folds.SPILL), documents::entry);
    }
}
