package dev.stammkunde.finance.months;

import static dev.stammkunde.finance.months.Folds.TERMS;
import static dev.stammkunde.finance.months.Folds.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.finance.months.CarryForward.Ask;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

final class CarryForwardTest {

    private static final Instant LATER = Instant.parse("2027-01-15T08:00:00Z");

    private final ShopLedger ledger = new ShopLedger(Orders.programme());
    private final InMemoryCarriedMonths months = new InMemoryCarriedMonths();

    private CarryForward carrying(InMemoryJournal journal) {
        return new CarryForward(Folds.of(ledger, journal), months, journal);
    }

    private void giveEachMonth(String... monthsOfGifts) {
        for (String of : monthsOfGifts) {
            ledger.at(month(of).begins().plus(Duration.ofDays(3))).gift("7001", 10);
        }
    }

    @Test
    void fold_aShopWithoutEntries_isNothing() {
        FoldedMonth folded =
                carrying(new InMemoryJournal()).fold(Ask.whole(month("2026-03"), TERMS, LATER));

        assertThat(folded.figures().allPoints().closing()).isZero();
        assertThat(folded.tieOut().ties()).isTrue();
    }

    @Test
    void fold_beforeTheFirstEntry_isNothing() {
        giveEachMonth("2026-03");

        FoldedMonth folded =
                carrying(ledger.journal()).fold(Ask.whole(month("2026-01"), TERMS, LATER));

        assertThat(folded.figures().accounts()).isZero();
    }

    @Test
    void fold_aMonthLongAfter_keepsAllBeforeIt() {
        giveEachMonth("2026-03", "2026-06");

        FoldedMonth folded =
                carrying(ledger.journal()).fold(Ask.whole(month("2026-07"), TERMS, LATER));

        assertThat(folded.figures().allPoints().opening()).isEqualTo(20);
        for (String kept : List.of("2026-03", "2026-04", "2026-05", "2026-06", "2026-07")) {
            assertThat(months.find(ShopLedger.SHOP, YearMonth.parse(kept))).isPresent();
        }
        assertThat(months.find(ShopLedger.SHOP, YearMonth.of(2026, 2))).isEmpty();
    }

    @Test
    void fold_aMonthThatIsNotOverByAnHour_keepsItNot() {
        giveEachMonth("2026-03");
        Instant now = month("2026-03").ends().plus(Duration.ofMinutes(59));

        FoldedMonth folded =
                carrying(ledger.journal()).fold(Ask.whole(month("2026-03"), TERMS, now));

        assertThat(folded.figures().allPoints().closing()).isEqualTo(10);
        assertThat(months.find(ShopLedger.SHOP, YearMonth.of(2026, 3))).isEmpty();
    }

    @Test
    void fold_aMonthThatWasKept_isAsItWasThenByAnySettings() {
        giveEachMonth("2026-03");
        CarryForward carrying = carrying(ledger.journal());
        FoldedMonth kept = carrying.fold(Ask.whole(month("2026-03"), TERMS, LATER));

        FoldTerms others = new FoldTerms(0, TERMS.earnedReasons(), "USD");

        assertThat(carrying.fold(Ask.whole(month("2026-03"), others, LATER))).isEqualTo(kept);
    }

    @Test
    void fold_aMonthBeforeThatDoesNotVerify_isToldAndNotKeptUntilItIsMended() {
        giveEachMonth("2026-03", "2026-03", "2026-04");
        ledger.at("2026-04-20T10:00:00Z").gift("7002", 5);
        LedgerEntry lost = ledger.entries().getFirst();
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(journal, ledger.entries().stream().filter(it -> !it.equals(lost)).toList());
        CarryForward carrying = carrying(journal);

        FoldedMonth broken = carrying.fold(Ask.whole(month("2026-04"), TERMS, LATER));

        assertThat(broken.tieOut().differences())
                .containsExactly(
                        new Difference("7001", Kind.GAP, "2026-03: entries 1 to 1 are missing"),
                        new Difference("7001", Kind.GAP, "entries 1 to 2 are missing"));
        assertThat(months.find(ShopLedger.SHOP, YearMonth.of(2026, 4))).isEmpty();

        ShopLedger.keep(journal, List.of(lost));
        FoldedMonth mended = carrying.fold(Ask.whole(month("2026-04"), TERMS, LATER));

        assertThat(mended.tieOut().ties()).isTrue();
        assertThat(mended.figures().allPoints().closing()).isEqualTo(35);
    }

    @Test
    void fold_afterTheZoneWasChanged_hasEachEntryOnce() {
        // Still March in New York, and April in Berlin already.
        ledger.at("2026-03-31T23:30:00Z").gift("7001", 1);
        ledger.at("2026-04-20T10:00:00Z").gift("7001", 10);
        CarryForward carrying = carrying(ledger.journal());
        FoldedMonth march = carrying.fold(Ask.whole(month("2026-03"), TERMS, LATER));
        ZoneId newYork = ZoneId.of("America/New_York");
        ShopMonth april = new ShopMonth(ShopLedger.SHOP, YearMonth.of(2026, 4), newYork);

        FoldedMonth folded = carrying.fold(Ask.whole(april, TERMS, LATER));

        assertThat(march.figures().allPoints().closing()).isZero();
        assertThat(folded.figures().allPoints().closing()).isEqualTo(11);
        assertThat(folded.figures().entries()).isEqualTo(2);
    }

    @Test
    void fold_aMonthWhoseBaseIsReadAnewMeanwhile_keepsNothingOnTheOldOne() {
        giveEachMonth("2026-03", "2026-04");
        InMemoryJournal early = new InMemoryJournal();
        ledger.at("2026-03-20T10:00:00Z").gift("7002", 5);
        LedgerEntry late = ledger.entries().getLast();
        ShopLedger.keep(early, ledger.entries().stream().filter(it -> !it.equals(late)).toList());
        FoldedMonth unused = carrying(early).fold(Ask.whole(month("2026-03"), TERMS, LATER));
        CarriedMonths racing =
                new ReadAnewMeanwhile(
                        months,
                        () -> {
                            months.forget(ShopLedger.SHOP, YearMonth.of(2026, 3));
                            FoldedMonth anew =
                                    carrying(ledger.journal())
                                            .fold(Ask.whole(month("2026-03"), TERMS, LATER));
                            assertThat(anew.figures().allPoints().closing()).isEqualTo(15);
                        });
        CarryForward slow = new CarryForward(Folds.of(ledger, early), racing, early);

        assertThatIllegalStateException()
                .isThrownBy(() -> slow.fold(Ask.whole(month("2026-04"), TERMS, LATER)))
                .withMessageContaining("read anew meanwhile");

        assertThat(months.find(ShopLedger.SHOP, YearMonth.of(2026, 4))).isEmpty();
        FoldedMonth again =
                carrying(ledger.journal()).fold(Ask.whole(month("2026-04"), TERMS, LATER));
        assertThat(again.figures().allPoints().closing()).isEqualTo(25);
    }

    /** Once the accounts of a month are opened, somebody reads it anew. */
    private record ReadAnewMeanwhile(CarriedMonths kept, Runnable meanwhile)
            implements CarriedMonths {
        @Override
        public Optional<CarriedMonth> find(String shopId, YearMonth month) {
            return kept.find(shopId, month);
        }

        @Override
        public Optional<CarriedMonth> findLastBefore(String shopId, YearMonth month) {
            return kept.findLastBefore(shopId, month);
        }

        @Override
        public Optional<ZoneId> findZone(String shopId, YearMonth month) {
            return kept.findZone(shopId, month);
        }

        @Override
        public LineSource open(CarriedMonth month) {
            LineSource opened = kept.open(month);
            meanwhile.run();
            return opened;
        }

        @Override
        public CarriedMonth keep(CarriedFold fold, FoldTerms terms, String beganWith) {
            return kept.keep(fold, terms, beganWith);
        }

        @Override
        public void forget(String shopId, YearMonth month) {
            kept.forget(shopId, month);
        }
    }

    @Test
    void fold_asOfAMoment_keepsTheMonthsBeforeAlone() {
        giveEachMonth("2026-03", "2026-04");

        FoldedMonth folded =
                carrying(ledger.journal())
                        .fold(
                                new Ask(
                                        month("2026-04"),
                                        month("2026-04").begins().plus(Duration.ofDays(1)),
                                        TERMS,
                                        LATER));

        assertThat(folded.figures().allPoints().closing()).isEqualTo(10);
        assertThat(months.find(ShopLedger.SHOP, YearMonth.of(2026, 3))).isPresent();
        assertThat(months.find(ShopLedger.SHOP, YearMonth.of(2026, 4))).isEmpty();
    }
}
