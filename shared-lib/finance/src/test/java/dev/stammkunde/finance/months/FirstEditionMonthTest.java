package dev.stammkunde.finance.months;

import static dev.stammkunde.finance.months.Folds.TERMS;
import static dev.stammkunde.finance.months.Folds.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.months.FindAccountHeads.Head;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.shop.Refund;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Entries of before origins and orders were kept: cohorts are known, sales are not. */
final class FirstEditionMonthTest {

    private static final Instant PAID_AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final LotTerm TERM = new LotTerm(PAID_AT, Instant.parse("2028-03-31T22:00:00Z"));
    private static final EarningTerms.Line SHIPPING =
            new EarningTerms.Line("shipping", 1, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    private static final EarningTerms EARNING =
            new EarningTerms(
                    List.of(),
                    SHIPPING,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    OptionalLong.empty(),
                    RoundingMode.DOWN,
                    BigDecimal.ZERO,
                    UnnamedRefunds.GOODS_FIRST);

    private final List<LedgerEntry> entries = new ArrayList<>();
    private PointsAccount account = PointsAccount.empty(new AccountId(ShopLedger.SHOP, "7001"));

    private void book(int edition, Instant at, long points, Booking booking) {
        long sequence = account.sequence() + 1;
        LedgerEntry open =
                new LedgerEntry(
                        edition,
                        account.id(),
                        new BookingKey("order/1", "booking/" + sequence),
                        sequence,
                        at,
                        List.of(new Effect(Effect.POINTS, points)),
                        booking,
                        account.head(),
                        EntryHash.NONE);
        LedgerEntry entry = open.hashed();
        entries.add(entry);
        account = account.apply(entry);
    }

    private static Booking.OrderState state(long number, long due, List<Refund> refunds) {
        return new Booking.OrderState(
                "1",
                "#1",
                number,
                OrderStanding.COUNTS,
                PAID_AT,
                PAID_AT,
                "EUR",
                "v1",
                true,
                SoldOrders.order("1", "7001", 10_000, PAID_AT),
                refunds,
                EARNING,
                List.of(),
                due,
                0,
                List.of(TERM),
                List.of(),
                Overdraw.ALLOWED,
                false);
    }

    @Test
    void fold_ordersThatWereBookedBeforeOrdersWereKept_haveCohortsAndNoSales() {
        book(
                1,
                PAID_AT.plusSeconds(9),
                100,
                new Booking.Accrual(
                        "1",
                        "#1",
                        PAID_AT,
                        "EUR",
                        TERM,
                        "v1",
                        EARNING,
                        List.of(),
                        Overdraw.ALLOWED));
        book(
                1,
                PAID_AT.plusSeconds(19),
                7,
                new Booking.Gift("birthday", "2026", Booking.GiftReason.BIRTHDAY, TERM));
        book(
                1,
                PAID_AT.plusSeconds(29),
                -30,
                new Booking.ClawBack(
                        "1",
                        new Booking.Cause.OfCancellation(PAID_AT),
                        TERM,
                        70,
                        30,
                        Overdraw.ALLOWED));
        // The first state with the order: what it came to before is not known.
        Refund first = SoldOrders.refund("r1", "1", 3_000, PAID_AT);
        book(2, PAID_AT.plusSeconds(39), 0, state(3, 70, List.of(first)));
        Refund second = SoldOrders.refund("r2", "1", 1_000, PAID_AT);
        book(2, PAID_AT.plusSeconds(49), -10, state(4, 60, List.of(first, second)));

        MonthFigures figures = fold().figures();

        assertThat(figures.points())
                .isEqualTo(
                        Map.of(
                                Origin.UNKNOWN,
                                new Bridge(
                                        0,
                                        Map.of(
                                                Movement.EARNED,
                                                100L,
                                                Movement.GIVEN,
                                                7L,
                                                Movement.REVERSED,
                                                -40L),
                                        67)));
        assertThat(figures.orders()).isEqualTo(1);
        // 30 of the claw-back, of which 7 were no cohort's, and 10 of the state.
        assertThat(figures.cohorts())
                .isEqualTo(
                        Map.of(
                                new Cohort(YearMonth.of(2026, 3), "EUR"),
                                new CohortFlow(-840, 100, 33, 0, 0, 0, 0)));
        assertThat(figures.netRevenue()).isEqualTo(Map.of("EUR", -840L));
    }

    private FoldedMonth fold() {
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(journal, entries);
        FoldMonth fold =
                new FoldMonth(
                        new FoldMonth.Sources(journal, new JsonLineDocuments(), Folds.SPILL),
                        (_, _) -> Map.of("7001", new Head(account.head(), account, null)),
                        _ -> false);
        FoldedMonth folded = fold.fold(MonthAsk.whole(month("2026-03"), TERMS), Folds.none());
        assertThat(folded.tieOut().differences()).isEmpty();
        return folded;
    }
}
