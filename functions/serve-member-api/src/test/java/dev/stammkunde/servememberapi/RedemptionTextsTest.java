package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.PAID_AT;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.explanations.AskedLedger.Choice;
import dev.stammkunde.points.explanations.ExplainEntry;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What customers read of what they redeemed, word for word. */
final class RedemptionTextsTest {

    private static final Instant NOW = PAID_AT.plusSeconds(2);
    private static final Instant EXPIRED = Instant.parse("2028-04-05T10:00:00Z");
    private static final UsedOrder ORDER = new UsedOrder("5001", "#5001");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final Bookings bookings = Bookings.in(ledger);

    @BeforeEach
    void give() {
        bookings.give("birthday", "2026", 100, NOW);
    }

    private List<Lot> reserve(@Nullable String reward) {
        return ((RedemptionBooking.Reservation) reserved(reward, 60).booking()).taken();
    }

    private LedgerEntry reserved(@Nullable String reward, long points) {
        return bookings.redeem(new RedemptionCommand.Reserve("r-1", reward, points), NOW);
    }

    @Test
    void reservation_ofOnePointForAReward() {
        assertReads(
                reserved("mug", 1),
                "1 Punkt am 5. März 2026 für eine Prämie zurückgelegt. Bis er eingelöst oder zurückgebucht ist, ist er nicht verfügbar.",
                "1 point set aside on 5 March 2026 for a reward. Until it is redeemed or returned, it is not available.");
    }

    /** A full stamp card takes stamps, and no points. */
    @Test
    void redemption_withoutPoints_speaksOfNone() {
        assertReads(
                reserved("sticker", 0),
                "Sie haben am 5. März 2026 eine Prämie bekommen, die keine Punkte kostet, etwa für eine volle Stempelkarte.",
                "You got a reward on 5 March 2026 that costs no points, such as for a full stamp card.");
        assertReads(
                bookings.redeem(new RedemptionCommand.Capture("r-1", ORDER, List.of(), 0), NOW),
                "Die Prämie, die keine Punkte kostet, wurde am 5. März 2026 mit Ihrer Bestellung #5001 eingelöst.",
                "The reward that costs no points was redeemed on 5 March 2026 with your order #5001.");
    }

    @Test
    void release_ofARewardWithoutPoints_speaksOfNone() {
        reserved("sticker", 0);

        assertReads(
                bookings.redeem(
                        new RedemptionCommand.Release("r-1", ReleaseReason.NOT_USED, List.of()),
                        NOW),
                "Die Prämie, die keine Punkte kostet, wurde am 5. März 2026 zurückgenommen: sie wurde nicht rechtzeitig eingelöst.",
                "The reward that costs no points was taken back on 5 March 2026: it was not redeemed in time.");
    }

    @Test
    void reservation_forAnOrder() {
        assertReads(
                reserved(null, 60),
                "60 Punkte am 5. März 2026 für eine Bestellung zurückgelegt. Bis sie eingelöst oder zurückgebucht sind, sind sie nicht verfügbar.",
                "60 points set aside on 5 March 2026 for an order. Until they are redeemed or returned, they are not available.");
    }

    @Test
    void capture_ofAPart_tellsWhatCameBack() {
        List<Lot> held = reserve(null);

        assertReads(
                bookings.redeem(new RedemptionCommand.Capture("r-1", ORDER, held, 59), NOW),
                "59 Punkte am 5. März 2026 mit Ihrer Bestellung #5001 eingelöst. 1 Punkt wurde zurückgebucht. Wann sie verfallen, bleibt, wie es war.",
                "59 points redeemed on 5 March 2026 with your order #5001. 1 point was returned. When they expire is as it was.");
    }

    @Test
    void capture_withoutAnOrder() {
        List<Lot> held = reserve("donation");

        assertReads(
                bookings.redeem(new RedemptionCommand.Capture("r-1", null, held, 60), NOW),
                "60 Punkte am 5. März 2026 für eine Prämie eingelöst.",
                "60 points redeemed on 5 March 2026 for a reward.");
    }

    @Test
    void release_ofWhatHasExpired_saysSo() {
        List<Lot> held = reserve("mug");

        assertReads(
                bookings.redeem(
                        new RedemptionCommand.Release("r-1", ReleaseReason.NOT_USED, held),
                        EXPIRED),
                "60 Punkte am 5. April 2028 zurückgebucht: sie wurden nicht rechtzeitig verwendet. 60 Punkte davon sind inzwischen verfallen.",
                "60 points returned on 5 April 2028: they were not used in time. 60 points of them have expired meanwhile.");
    }

    @Test
    void lateCapture_ofMoreThanThereIs_isOwed() {
        List<Lot> held = reserve("mug");
        bookings.redeem(new RedemptionCommand.Release("r-1", ReleaseReason.VOIDED, held), NOW);
        bookings.adjust("a-1", -80, "Falsch gebucht", NOW);

        assertReads(
                bookings.redeem(new RedemptionCommand.CaptureLate("r-1", ORDER, 60), NOW),
                "60 Punkte am 5. März 2026 eingelöst: Ihre Bestellung #5001 hat einen Code verwendet, für den keine Punkte mehr zurückgelegt waren. Ihr Konto steht damit mit 40 Punkten im Minus; neue Punkte gleichen das aus.",
                "60 points redeemed on 5 March 2026: your order #5001 used a code for which no points were set aside any more. Your account is now 40 points below zero; new points will make up for that.");
    }

    @Test
    void restoration_ofAPart_andLessOfItAfterAll() {
        List<Lot> held = reserve("mug");
        bookings.redeem(new RedemptionCommand.Capture("r-1", ORDER, held, 60), NOW);

        assertReads(
                bookings.redeem(restore(held, 1, 0, 30), NOW),
                "30 Punkte am 5. März 2026 zurückgebucht: Ihre Bestellung #5001, für die Sie Punkte eingelöst hatten, wurde storniert oder ganz oder teilweise erstattet. Wann sie verfallen, bleibt, wie es war.",
                "30 points returned on 5 March 2026: your order #5001, for which you had redeemed points, was cancelled or refunded in whole or in part. When they expire is as it was.");
        assertReads(
                bookings.redeem(restore(held, 2, 30, 10), NOW),
                "20 Punkte am 5. März 2026 wieder eingelöst: Ihre Bestellung #5001 gilt wieder, oder von ihr ist weniger erstattet, als zuvor gemeldet war.",
                "20 points redeemed again on 5 March 2026: your order #5001 counts again, or less of it is refunded than was reported before.");
    }

    @Test
    void restoration_ofADonation_saysThatItWasTakenBack() {
        List<Lot> held = reserve("donation");
        bookings.redeem(new RedemptionCommand.Capture("r-1", null, held, 60), NOW);

        assertReads(
                bookings.redeem(
                        new RedemptionCommand.Restore(
                                "r-1",
                                null,
                                1,
                                new RedeemedPoints(held, 0),
                                0,
                                60,
                                Orders.programme()),
                        NOW),
                "60 Punkte am 5. März 2026 zurückgebucht: Ihre Einlösung, etwa eine Spende, wurde zurückgenommen. Wann sie verfallen, bleibt, wie es war.",
                "60 points returned on 5 March 2026: what you had redeemed, such as a donation, was taken back. When they expire is as it was.");
    }

    private static RedemptionCommand restore(List<Lot> held, long number, long before, long due) {
        return new RedemptionCommand.Restore(
                "r-1", ORDER, number, new RedeemedPoints(held, 0), before, due, Orders.programme());
    }

    private void assertReads(LedgerEntry entry, String german, String english) {
        BothLanguages text =
                new ExplainEntry(ledger)
                        .explain(
                                entry.account(),
                                Choice.FOLLOWED,
                                entry.sequence(),
                                (shop, at) -> Orders.programme())
                        .map(PointsWords::explain)
                        .orElseThrow();

        assertThat(text).isEqualTo(new BothLanguages(german, english));
    }
}
