package dev.stammkunde.points.adjust;

import static dev.stammkunde.points.adjust.Desk.ANNA;
import static dev.stammkunde.points.adjust.Desk.BERT;
import static dev.stammkunde.points.adjust.Desk.LIMIT;
import static dev.stammkunde.points.adjust.Desk.NOW;
import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentOutcome.Done;
import dev.stammkunde.points.adjust.AdjustmentOutcome.Refused;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.YearMonth;

class MakeAdjustmentTest {

    private final Desk desk = Desk.inMemory();

    private static State state(AdjustmentOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).adjustment().state();
    }

    private static void assertRefused(AdjustmentOutcome outcome, AdjustmentRefusal reason) {
        assertThat(outcome).isEqualTo(new Refused(reason));
    }

    private Booking.Adjustment booked(String key) {
        return (Booking.Adjustment)
                desk.ledger
                        .standing(ACCOUNT, BookingKey.adjustment(Desk.name(key).id()))
                        .booked()
                        .orElseThrow()
                        .booking();
    }

    @Test
    void ask_withinTheLimit_booksAtOnceWithItsActor() {
        AdjustmentOutcome outcome = desk.ask("key", 500);

        assertThat(state(outcome)).isEqualTo(new State.Booked(ACCOUNT.customerId(), 1, NOW, null));
        assertThat(desk.balance()).isEqualTo(500);
        assertThat(booked("key").actor()).isEqualTo(ANNA);
        assertThat(booked("key").approver()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // earlier in the month, then asked for, and whether it is booked at once
        "0, 500, true",
        "0, 501, false",
        "0, -501, false",
        "700, 500, true",
        "701, 500, false",
        // Taking counts as giving does, and gives nothing back.
        "-701, 500, false",
        "701, -499, true",
        "1200, 1, false",
        "1200, -1, false"
    })
    void ask_byLimitAndMonth_booksOrWaits(long earlier, long points, boolean atOnce) {
        desk.ledger.account(ACCOUNT);
        desk.make().ask(Desk.name("stock"), other(5_000, "carla"), null, desk.acting("carla"));
        if (earlier != 0) {
            AdjustmentLimit wide = new AdjustmentLimit(10_000, 10_000);
            assertThat(state(desk.ask("earlier", earlier, wide))).isInstanceOf(State.Booked.class);
        }

        State state = state(desk.ask("key", points));

        assertThat(state).isInstanceOf(atOnce ? State.Booked.class : State.Pending.class);
        assertThat(desk.balance()).isEqualTo(5_000 + earlier + (atOnce ? points : 0));
    }

    private static AdjustmentAsk other(long points, String actor) {
        return new AdjustmentAsk(ACCOUNT.customerId(), points, "Bestand", null, null, actor);
    }

    @Test
    void ask_inTheShopsNextMonth_startsAnew() {
        desk.now = Instant.parse("2026-11-30T22:59:59Z");
        desk.ask("november 1", 500);
        desk.ask("november 2", 500);
        assertThat(state(desk.ask("november 3", 500))).isInstanceOf(State.Pending.class);

        desk.now = Instant.parse("2026-11-30T23:00:00Z");

        assertThat(desk.programme.timeZone().getId()).isEqualTo("Europe/Berlin");
        assertThat(state(desk.ask("december", 500))).isInstanceOf(State.Booked.class);
    }

    @Test
    void ask_again_answersTheFirstResult() {
        AdjustmentOutcome first = desk.ask("key", 500);
        desk.now = NOW.plusSeconds(86_400);

        AdjustmentOutcome again = desk.ask("key", 500);

        assertThat(again).isEqualTo(new Done(((Done) first).adjustment(), true));
        assertThat(desk.balance()).isEqualTo(500);
    }

    @Test
    void ask_sameKeyForSomethingElseOrByAnother_isRefused() {
        desk.ask("key", 500);

        assertRefused(desk.ask("key", 400), AdjustmentRefusal.KEY_USED_OTHERWISE);
        assertRefused(
                desk.make().ask(Desk.name("key"), other(500, BERT), LIMIT, desk.acting(BERT)),
                AdjustmentRefusal.KEY_USED_OTHERWISE);
        assertThat(desk.balance()).isEqualTo(500);
    }

    @Test
    void ask_forACustomerNobodyToldOf_isRefused() {
        desk.customers = _ -> false;

        assertRefused(desk.ask("key", 100), AdjustmentRefusal.UNKNOWN_CUSTOMER);
        assertThat(desk.adjustments.find(SHOP, Desk.name("key").id())).isEmpty();
    }

    @Test
    void ask_forAnAccountWithoutProfile_isBooked() {
        desk.ask("key", 100);
        desk.customers = _ -> false;

        assertThat(state(desk.ask("another", 100))).isInstanceOf(State.Booked.class);
    }

    @Test
    void ask_takesMoreThanThereIs_asTheProgrammeSays() {
        desk.ask("key", 100);
        desk.programme = overdraw(Overdraw.CLAMPED);
        assertRefused(desk.ask("much", -101), AdjustmentRefusal.INSUFFICIENT_POINTS);
        assertRefused(desk.ask("more", -5_000), AdjustmentRefusal.INSUFFICIENT_POINTS);

        desk.programme = overdraw(Overdraw.ALLOWED);

        assertThat(state(desk.ask("much", -101))).isInstanceOf(State.Booked.class);
        assertThat(desk.balance()).isEqualTo(-1);
    }

    private Programme overdraw(Overdraw overdraw) {
        Programme p = desk.programme;
        return new Programme(
                p.version(), p.validFrom(), p.timeZone(), p.earning(), p.lots(), overdraw);
    }

    @Test
    void ask_forAMergedCustomer_goesToTheOneThatStays() {
        desk.ask("before", 100);
        AccountId stays = new AccountId(SHOP, "stays");
        desk.ledger.write(
                Decide.merge(desk.ledger.account(ACCOUNT), desk.ledger.account(stays), NOW));

        State state = state(desk.ask("after", 50));

        assertThat(state).isEqualTo(new State.Booked("stays", 2, NOW, null));
        assertThat(desk.ledger.account(stays).balance()).isEqualTo(150);
    }

    @Test
    void approve_byAnother_booksWithBothNamesAgainstTheSecondsLimit() {
        desk.ask("key", 400, new AdjustmentLimit(0, 0));
        assertThat(desk.balance()).isZero();

        AdjustmentOutcome outcome = desk.approve("key", BERT);

        assertThat(state(outcome)).isEqualTo(new State.Booked(ACCOUNT.customerId(), 1, NOW, BERT));
        assertThat(booked("key").actor()).isEqualTo(ANNA);
        assertThat(booked("key").approver()).isEqualTo(BERT);
        assertThat(monthOf(BERT)).isEqualTo(400);
        assertThat(monthOf(ANNA)).isZero();
        assertThat(desk.approve("key", BERT))
                .isEqualTo(new Done(((Done) outcome).adjustment(), true));
        assertThat(desk.balance()).isEqualTo(400);
    }

    private long monthOf(String person) {
        return desk.adjustments.month(SHOP, YearMonth.of(2026, 11), person).points();
    }

    @Test
    void approve_byWhoAskedOrAboveOnesOwnLimit_isRefusedAndStaysOpen() {
        desk.ask("large", 501);
        desk.ask("small", 400, new AdjustmentLimit(0, 0));

        assertRefused(desk.approve("large", BERT), AdjustmentRefusal.ABOVE_LIMIT);
        assertRefused(desk.approve("small", ANNA), AdjustmentRefusal.OWN_ADJUSTMENT);
        assertRefused(desk.reject("small", ANNA), AdjustmentRefusal.OWN_ADJUSTMENT);
        assertRefused(desk.approve("none", BERT), AdjustmentRefusal.UNKNOWN_ADJUSTMENT);
        assertRefused(desk.reject("none", BERT), AdjustmentRefusal.UNKNOWN_ADJUSTMENT);

        assertThat(state(desk.approve("small", BERT))).isInstanceOf(State.Booked.class);
    }

    @Test
    void approve_whatWasDecidedBefore_isRefused() {
        desk.ask("rejected", 501);
        assertThat(state(desk.reject("rejected", BERT)))
                .isEqualTo(new State.Rejected(BERT, NOW, "nein"));
        desk.ask("at once", 100);

        assertRefused(desk.approve("rejected", BERT), AdjustmentRefusal.DECIDED_BEFORE);
        assertRefused(desk.approve("at once", BERT), AdjustmentRefusal.DECIDED_BEFORE);
        assertRefused(desk.reject("at once", BERT), AdjustmentRefusal.DECIDED_BEFORE);
        assertThat(((Done) desk.reject("rejected", BERT)).isReplay()).isTrue();
        assertRefused(desk.reject("rejected", "carla"), AdjustmentRefusal.DECIDED_BEFORE);
        assertThat(desk.balance()).isEqualTo(100);
    }

    @Test
    void approve_after30Days_isTooLate() {
        desk.ask("key", 400, new AdjustmentLimit(0, 0));
        desk.ask("late", 400, new AdjustmentLimit(0, 0));

        desk.now = NOW.plus(AdjustmentRecord.OPEN).minusNanos(1);
        assertThat(state(desk.approve("key", BERT))).isInstanceOf(State.Booked.class);
        desk.now = NOW.plus(AdjustmentRecord.OPEN);
        assertRefused(desk.approve("late", BERT), AdjustmentRefusal.EXPIRED);
        assertRefused(desk.reject("late", BERT), AdjustmentRefusal.EXPIRED);
    }

    @Test
    void approve_takesMoreThanIsLeft_staysOpen() {
        desk.ask("stock", 400);
        desk.ask("take", -400, new AdjustmentLimit(0, 0));
        desk.programme = overdraw(Overdraw.CLAMPED);
        desk.ask("meanwhile", -1);

        assertRefused(desk.approve("take", BERT), AdjustmentRefusal.INSUFFICIENT_POINTS);

        desk.ask("again", 1);
        assertThat(state(desk.approve("take", BERT))).isInstanceOf(State.Booked.class);
        assertThat(desk.balance()).isZero();
    }
}
