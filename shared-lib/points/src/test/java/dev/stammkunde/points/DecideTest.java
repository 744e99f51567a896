package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.points.Decision.Refusal;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class DecideTest {

    private static final PointsAccount EMPTY = PointsAccount.empty(new AccountId(SHOP, CUSTOMER));
    private static final Instant NOW = PAID_AT.plusSeconds(5);
    private static final Programme CLAMPED =
            programme(List.of(), Combination.HIGHEST, Overdraw.CLAMPED);

    /** An account with 37 points of an order, which can be spent. */
    private static PointsAccount earned() {
        return PointsAccount.fold(
                EMPTY.id(),
                Settlements.of(paid("1001", "4.90", line("a", 1, "37.90")), EMPTY, NOW).stream()
                        .map(Decision.Book::entry)
                        .toList());
    }

    private static PointsCommand adjust(long points, String reason, Programme programme) {
        return new PointsCommand.Adjust("a", points, reason, null, null, "anna", null, programme);
    }

    @Test
    void adjust_bookedBeforeTheLastEntry_takesThatEntrysTime() {
        PointsAccount account = earned();
        PointsCommand gift = adjust(5, "Kulanz", programme());

        Decision.Book booking =
                (Decision.Book) Decide.decide(account, gift, NOW.minus(Duration.ofDays(1)));

        assertThat(booking.entry().bookedAt()).isEqualTo(NOW);
    }

    @Test
    void give_points_canBeSpentAtOnceAndExpireByTheProgramme() {
        PointsCommand gift =
                new PointsCommand.Give(
                        EMPTY.id(),
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        100,
                        programme());

        Decision.Book booking = (Decision.Book) Decide.decide(EMPTY, gift, NOW);

        Booking.Gift booked = (Booking.Gift) booking.entry().booking();
        assertThat(booking.entry().key().effect()).isEqualTo("gift/birthday/2026");
        assertThat(booking.entry().points()).isEqualTo(100);
        assertThat(PointsView.of(booking.after(), NOW).available()).isEqualTo(100);
        assertThat(booked.lot().expiresAt())
                .isEqualTo(programme().lots().expiresAt(NOW, programme().timeZone()).orElseThrow());
        assertThat(booking.after().ordersRewarded()).isZero();
    }

    @Test
    void adjust_moreThanThereIsWithoutDebt_isRefused() {
        PointsCommand take = adjust(-38, "Irrtum", CLAMPED);

        assertThat(Decide.decide(earned(), take, NOW))
                .isEqualTo(new Decision.Refuse(Refusal.INSUFFICIENT_POINTS));
    }

    @Test
    void adjust_withoutReasonOrPoints_isRefused() {
        assertThat(Decide.decide(EMPTY, adjust(5, " ", programme()), NOW))
                .isEqualTo(new Decision.Refuse(Refusal.EMPTY_ADJUSTMENT));
        assertThat(Decide.decide(EMPTY, adjust(0, "Kulanz", programme()), NOW))
                .isEqualTo(new Decision.Refuse(Refusal.EMPTY_ADJUSTMENT));
    }

    @Test
    void expire_beforeItsTime_isRefused() {
        PointsAccount account = earned();
        Instant expiresAt = Instant.parse("2028-03-31T22:00:00Z");
        PointsCommand expire = new PointsCommand.Expire(account.id(), expiresAt);

        assertThat(Decide.decide(account, expire, expiresAt.minusNanos(1)))
                .isEqualTo(new Decision.Refuse(Refusal.NOTHING_TO_EXPIRE));
        assertThat(Decide.decide(account, expire, expiresAt)).isInstanceOf(Decision.Book.class);
    }

    @Test
    void merge_oneWithDebtAndOneWithPoints_joinsBothAndEndsTheOne() {
        PointsAccount owing =
                ((Decision.Book)
                                Decide.decide(
                                        PointsAccount.empty(new AccountId(SHOP, "8")),
                                        adjust(-50, "Irrtum", programme()),
                                        NOW))
                        .after();
        PointsAccount holding =
                ((Decision.Book) Decide.decide(EMPTY, adjust(40, "Kulanz", programme()), NOW))
                        .after();

        Decision.Merge merge = Decide.merge(owing, holding, NOW.plusSeconds(1));

        PointsAccount ended = merge.out().after();
        PointsAccount joined = merge.in().after();
        assertThat(ended.balance()).isZero();
        assertThat(ended.mergedInto()).isEqualTo(CUSTOMER);
        assertThat(joined.balance()).isEqualTo(-10);
        assertThat(joined.debt()).isEqualTo(10);
        assertThat(joined.lots()).isEmpty();
        assertThat(merge.in().entry().booking())
                .isEqualTo(new Booking.MergeIn("8", merge.out().entry().hash(), List.of(), 50, 0));
        assertThatThrownBy(() -> ended.apply(merge.out().entry()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void merge_debtThatPointsFilledBeforeTheyExpired_isGone() {
        PointsAccount owing =
                ((Decision.Book)
                                Decide.decide(
                                        PointsAccount.empty(new AccountId(SHOP, "8")),
                                        adjust(-50, "Irrtum", programme()),
                                        NOW))
                        .after();
        PointsAccount gone =
                Settlements.of(paid("1001", "4.90", line("a", 1, "60.00")), owing, NOW)
                        .getFirst()
                        .after();
        Instant afterExpiry = Instant.parse("2028-05-01T00:00:00Z");

        PointsAccount joined = Decide.merge(gone, EMPTY, afterExpiry).in().after();

        assertThat(gone.debt()).isEqualTo(50);
        assertThat(gone.settled(afterExpiry).debt()).isZero();
        assertThat(joined.debt()).isZero();
        assertThat(joined.lots()).extracting(Lot::points).containsExactly(10L);
    }

    @Test
    void merge_lots_keepTheirDatesAndWhatTheyCameFrom() {
        PointsAccount gone =
                PointsAccount.fold(
                        new AccountId(SHOP, "8"),
                        Settlements.of(
                                        paid("1001", "4.90", line("a", 1, "37.90")),
                                        PointsAccount.empty(new AccountId(SHOP, "8")),
                                        NOW)
                                .stream()
                                .map(Decision.Book::entry)
                                .toList());

        Decision.Merge merge = Decide.merge(gone, EMPTY, NOW);

        assertThat(merge.in().after().lots()).isEqualTo(gone.lots());
        assertThat(merge.in().after().ordersRewarded()).isEqualTo(1);
        assertThat(gone.lots().getFirst().source()).isEqualTo(LotSource.of(Origin.PURCHASE));
    }

    @Test
    void adjust_allThatThereIsWithoutDebt_isBooked() {
        Decision.Book booking =
                (Decision.Book) Decide.decide(earned(), adjust(-37, "Irrtum", CLAMPED), NOW);

        assertThat(booking.after().balance()).isZero();
    }

    @Test
    void takeOver_pointsOfAnotherProgramme_areALotOfThatOrigin() {
        Instant lost = NOW.plusSeconds(86_400);

        Decision.Book booking = (Decision.Book) Decide.decide(EMPTY, takeOver(250, lost), NOW);

        assertThat(booking.entry().key())
                .isEqualTo(new BookingKey("customer/" + EMPTY.id().customerId(), "import/alt-1"));
        assertThat(booking.entry().points()).isEqualTo(250);
        assertThat(booking.after().lots())
                .containsExactly(new Lot(new LotTerm(NOW, lost), 250, LotSource.of(Origin.IMPORT)));
    }

    @Test
    void takeOver_withoutADate_isLostByTheProgramme() {
        Decision.Book booking = (Decision.Book) Decide.decide(EMPTY, takeOver(250, null), NOW);

        assertThat(booking.after().lots().getFirst().term())
                .isEqualTo(LotTerm.of(programme(), NOW, NOW));
    }

    @Test
    void takeOver_nothing_isRefusedBeforeAnythingIsDecided() {
        assertThatThrownBy(() -> takeOver(0, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PointsCommand takeOver(long points, @Nullable Instant expiresAt) {
        return new PointsCommand.TakeOver(
                EMPTY.id(), "alt-1", points, expiresAt, "Übernommen", "anna", programme());
    }

    @Test
    void give_nothing_isRefusedBeforeAnythingIsDecided() {
        assertThatThrownBy(
                        () ->
                                new PointsCommand.Give(
                                        EMPTY.id(),
                                        "birthday",
                                        "2026",
                                        Booking.GiftReason.BIRTHDAY,
                                        0,
                                        programme()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void merge_anyAccountHasALaterEntry_takesThatEntrysTime() {
        PointsAccount early = bookedAt("8", NOW);
        PointsAccount late = bookedAt("9", NOW.plusSeconds(60));
        Instant asked = NOW.plusSeconds(90);

        assertThat(Decide.merge(early, late, NOW).in().entry().bookedAt())
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(Decide.merge(late, early, NOW).out().entry().bookedAt())
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(Decide.merge(late, early, NOW).in().entry().bookedAt())
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(Decide.merge(early, late, asked).in().entry().bookedAt()).isEqualTo(asked);
    }

    @Test
    void merge_points_leaveTheOneLedgerAndComeToTheOther() {
        Decision.Merge merge = Decide.merge(bookedAt("8", NOW), EMPTY, NOW);

        assertThat(merge.out().entry().points()).isEqualTo(-5);
        assertThat(merge.in().entry().points()).isEqualTo(5);
    }

    private static PointsAccount bookedAt(String customerId, Instant at) {
        PointsAccount empty = PointsAccount.empty(new AccountId(SHOP, customerId));
        return ((Decision.Book) Decide.decide(empty, adjust(5, "Kulanz", programme()), at)).after();
    }
}
