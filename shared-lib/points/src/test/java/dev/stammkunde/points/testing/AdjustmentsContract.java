package dev.stammkunde.points.testing;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentId;
import dev.stammkunde.points.adjust.AdjustmentMonth;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.adjust.Adjustments.BookedAdjustment;
import dev.stammkunde.points.adjust.Adjustments.PendingPage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What every store of adjustments does. Each test gets an empty one. */
public abstract class AdjustmentsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.5Z");
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final String ANNA = "anna";

    protected abstract Adjustments adjustments();

    /** The ledger that they are booked in. */
    protected abstract PointsLedger ledger();

    private static AdjustmentRecord asked(String key, Instant at) {
        return new AdjustmentRecord(
                SHOP,
                AdjustmentId.of(SHOP, key),
                new AdjustmentAsk(ACCOUNT.customerId(), 700, "Kulanz", "Ticket 7", "1001", ANNA),
                at,
                new State.Pending(),
                1);
    }

    private static AdjustmentRecord decided(AdjustmentRecord before, State state) {
        return new AdjustmentRecord(
                before.shopId(), before.id(), before.ask(), before.askedAt(), state, 2);
    }

    private BookedAdjustment booking(AdjustmentRecord asked, @Nullable AdjustmentMonth month) {
        PointsCommand command =
                new PointsCommand.Adjust(
                        asked.id(),
                        700,
                        "Kulanz",
                        "Ticket 7",
                        "1001",
                        ANNA,
                        "bert",
                        Orders.programme());
        Decision.Book book = (Decision.Book) Decide.decide(ledger().account(ACCOUNT), command, NOW);
        State.Booked state =
                new State.Booked(ACCOUNT.customerId(), book.entry().sequence(), NOW, "bert");
        return new BookedAdjustment(
                book,
                decided(asked, state),
                month == null ? List.of() : List.of(month),
                SampleEntries.next(SHOP));
    }

    private SaveResult save(AdjustmentRecord adjustment) {
        return adjustments().save(adjustment, SampleEntries.next(SHOP));
    }

    private AdjustmentMonth used(long points) {
        AdjustmentMonth before = adjustments().month(SHOP, MONTH, ANNA);
        return new AdjustmentMonth(
                SHOP, MONTH, ANNA, before.points() + points, before.version() + 1);
    }

    @Test
    void save_pending_isReadBackEqualAndKeptOnce() {
        AdjustmentRecord asked = asked("key", NOW);

        assertThat(save(asked)).isEqualTo(SaveResult.SAVED);
        assertThat(save(asked)).isEqualTo(SaveResult.CONFLICT);

        assertThat(adjustments().find(SHOP, asked.id())).contains(asked);
        assertThat(adjustments().find("other", asked.id())).isEmpty();
    }

    @Test
    void save_rejection_isReadBackEqualAndNotPendingAnyMore() {
        AdjustmentRecord asked = asked("key", NOW);
        save(asked);
        AdjustmentRecord rejected = decided(asked, new State.Rejected("bert", NOW, "nein"));

        assertThat(save(rejected)).isEqualTo(SaveResult.SAVED);
        assertThat(save(rejected)).isEqualTo(SaveResult.CONFLICT);

        assertThat(adjustments().find(SHOP, asked.id())).contains(rejected);
        assertThat(adjustments().pending(SHOP, NOW, Optional.empty(), 10).adjustments()).isEmpty();
    }

    @Test
    void book_approved_writesEntryAdjustmentAndMonthTogether() {
        AdjustmentRecord asked = asked("key", NOW);
        save(asked);
        BookedAdjustment booked = booking(asked, used(700));

        assertThat(adjustments().book(booked)).isEqualTo(SaveResult.SAVED);

        assertThat(adjustments().find(SHOP, asked.id())).contains(booked.adjustment());
        assertThat(booked.months()).containsExactly(adjustments().month(SHOP, MONTH, ANNA));
        assertThat(ledger().account(ACCOUNT)).isEqualTo(booked.booking().after());
        assertThat(
                        ledger().standing(ACCOUNT, booked.booking().entry().key())
                                .booked()
                                .orElseThrow()
                                .booking())
                .isInstanceOfSatisfying(
                        Booking.Adjustment.class,
                        entry -> {
                            assertThat(entry.note()).isEqualTo("Ticket 7");
                            assertThat(entry.orderId()).isEqualTo("1001");
                            assertThat(entry.approver()).isEqualTo("bert");
                        });
    }

    @Test
    void book_overAMonthThatMoved_isRefusedAndWritesNothing() {
        AdjustmentRecord first = asked("first", NOW);
        AdjustmentRecord second = asked("second", NOW);
        List.of(first, second).forEach(this::save);
        AdjustmentMonth seenByBoth = used(700);
        adjustments().book(booking(first, seenByBoth));

        assertThat(adjustments().book(booking(second, seenByBoth))).isEqualTo(SaveResult.CONFLICT);

        assertThat(adjustments().find(SHOP, second.id())).contains(second);
        assertThat(adjustments().month(SHOP, MONTH, ANNA).points()).isEqualTo(700);
        assertThat(ledger().account(ACCOUNT).balance()).isEqualTo(700);
    }

    @Test
    void book_decidedMeanwhile_isRefusedAndWritesNothing() {
        AdjustmentRecord asked = asked("key", NOW);
        save(asked);
        save(decided(asked, new State.Rejected("bert", NOW, null)));

        assertThat(adjustments().book(booking(asked, used(700)))).isEqualTo(SaveResult.CONFLICT);

        assertThat(ledger().account(ACCOUNT).balance()).isZero();
        assertThat(adjustments().month(SHOP, MONTH, ANNA).points()).isZero();
    }

    @Test
    void book_accountMovedMeanwhile_isRefusedAndWritesNothing() {
        AdjustmentRecord first = asked("first", NOW);
        AdjustmentRecord second = asked("second", NOW);
        List.of(first, second).forEach(this::save);
        BookedAdjustment late = booking(second, null);
        adjustments().book(booking(first, null));

        assertThat(adjustments().book(late)).isEqualTo(SaveResult.CONFLICT);

        assertThat(adjustments().find(SHOP, second.id())).contains(second);
        assertThat(ledger().account(ACCOUNT).balance()).isEqualTo(700);
    }

    @Test
    void month_ofAnotherPersonShopOrMonth_isItsOwn() {
        AdjustmentRecord asked = asked("key", NOW);
        save(asked);
        adjustments().book(booking(asked, used(700)));

        assertThat(adjustments().month(SHOP, MONTH, "bert").points()).isZero();
        assertThat(adjustments().month("other", MONTH, ANNA).points()).isZero();
        assertThat(adjustments().month(SHOP, MONTH.plusMonths(1), ANNA).points()).isZero();
    }

    @Test
    void pending_manyOfSeveralDays_areListedOldestFirstByPages() {
        Duration day = Duration.ofDays(1);
        AdjustmentRecord tooOld = asked("too old", NOW.minus(day));
        AdjustmentRecord one = asked("one", NOW);
        AdjustmentRecord two = asked("two", NOW.plusMillis(1));
        AdjustmentRecord three = asked("three", NOW.plus(day));
        List.of(three, tooOld, two, one).forEach(this::save);

        PendingPage first = adjustments().pending(SHOP, NOW, Optional.empty(), 2);
        PendingPage second = adjustments().pending(SHOP, NOW, first.next(), 2);

        assertThat(first.adjustments()).containsExactly(one, two);
        assertThat(second.adjustments()).containsExactly(three);
        assertThat(second.next()).isEmpty();
        assertThat(adjustments().pending("other", NOW, Optional.empty(), 2).adjustments())
                .isEmpty();
    }

    @Test
    void book_forAnUnknownAccount_opensIt() {
        AdjustmentRecord asked = asked("key", NOW);
        save(asked);

        assertThat(ledger().account(new AccountId(SHOP, "nobody")).sequence()).isZero();
        adjustments().book(booking(asked, null));

        assertThat(ledger().account(ACCOUNT).sequence()).isEqualTo(1);
    }
}
