package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;
import static dev.stammkunde.servememberapi.Snapshots.COFFEE;
import static dev.stammkunde.servememberapi.Snapshots.FILTERS;
import static dev.stammkunde.servememberapi.Snapshots.ORDER;
import static dev.stammkunde.servememberapi.Snapshots.cancelled;
import static dev.stammkunde.servememberapi.Snapshots.order;
import static dev.stammkunde.servememberapi.Snapshots.paid;
import static dev.stammkunde.servememberapi.Snapshots.unpaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.explanations.AskedLedger.Choice;
import dev.stammkunde.points.explanations.ExplainEntry;
import dev.stammkunde.points.explanations.ExplainOrder;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.testing.SampleOrders;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What customers read of an order's states, word for word. */
final class OrderStateTextsTest {

    private static final String TERM_DE =
            " Einlösbar ab 19. März 2026, 11:16 Uhr, gültig bis einschließlich 31. März 2028.";
    private static final String TERM_EN =
            " Redeemable from 19 March 2026, 11:16, valid until the end of 31 March 2028.";

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final Bookings bookings = Bookings.in(ledger);

    @Test
    void earned_withRefundsBefore_saysWhatTheyTook() {
        assertReads(
                hear(5, paid(on(5), order(COFFEE), refund("r1", ORDER, "30.00"))),
                "70 Punkte für Ihre Bestellung #1001 vom 5. März 2026: 100 Punkte nach der"
                        + " Grundregel (1 Punkt je 1,00 €), −30 durch Erstattungen von 30,00 €."
                        + TERM_DE,
                "70 points for your order #1001 of 5 March 2026: 100 points by the base rule (1"
                        + " point per €1.00), −30 by refunds of €30.00."
                        + TERM_EN);
    }

    @Test
    void earned_paidInPartByGiftCard_saysWhatThatTook() {
        assertReads(
                hear(5, paid(on(5), Snapshots.paidByGiftCard("20.00", order(COFFEE)))),
                "80 Punkte für Ihre Bestellung #1001 vom 5. März 2026: 100 Punkte nach der"
                        + " Grundregel (1 Punkt je 1,00 €), −20 für den mit Gutscheinen bezahlten"
                        + " Teil."
                        + TERM_DE,
                "80 points for your order #1001 of 5 March 2026: 100 points by the base rule (1"
                        + " point per €1.00), −20 for the part paid by gift card."
                        + TERM_EN);
    }

    @Test
    void linesAdded_areRatedWithTheOthers() {
        hear(5, paid(on(5), order(COFFEE)));

        assertReads(
                hear(7, paid(on(7), order(COFFEE, FILTERS))),
                "50 Punkte gutgeschrieben: zu Ihrer Bestellung #1001 kam etwas hinzu. Die"
                        + " Bestellung bringt jetzt 150 Punkte: 150 Punkte nach der Grundregel (1"
                        + " Punkt je 1,00 €). Einlösbar ab 21. März 2026, 11:16 Uhr, gültig bis"
                        + " einschließlich 31. März 2028.",
                "50 points credited: something was added to your order #1001. The order now earns"
                        + " 150 points: 150 points by the base rule (1 point per €1.00). Redeemable"
                        + " from 21 March 2026, 11:16, valid until the end of 31 March 2028.");
    }

    @Test
    void exchange_leavesThePointsAsTheyAre() {
        hear(5, paid(on(5), order(COFFEE, FILTERS)));

        assertReads(
                hear(
                        7,
                        paid(
                                on(7),
                                order(COFFEE, FILTERS, SampleOrders.line("12", 1, "50.00")),
                                refundOfLine("r1", ORDER, "11", 1, "0.00"))),
                "Ihre Punkte bleiben gleich: am 5. März 2026 wurde zu Ihrer Bestellung #1001 eine"
                        + " Rückgabe vermerkt; zu Ihrer Bestellung #1001 kam etwas hinzu. Die"
                        + " Bestellung behält 150 Punkte: 200 Punkte nach der Grundregel (1 Punkt"
                        + " je 1,00 €), −50 durch Rückgaben.",
                "Your points stay the same: a return was noted for your order #1001 on 5 March"
                        + " 2026; something was added to your order #1001. The order keeps 150"
                        + " points: 200 points by the base rule (1 point per €1.00), −50 by"
                        + " returns.");
    }

    @Test
    void refundWithdrawn_givesThePointsBackWithTheirDates() {
        hear(5, paid(on(5), order(COFFEE)));
        hear(6, paid(on(6), order(COFFEE), refund("r1", ORDER, "40.00")));

        assertReads(
                hear(7, paid(on(7), order(COFFEE))),
                "40 Punkte gutgeschrieben: zu Ihrer Bestellung #1001 wurde eine Erstattung von"
                        + " 40,00 € zurückgenommen. Die Bestellung bringt jetzt 100 Punkte: 100"
                        + " Punkte nach der Grundregel (1 Punkt je 1,00 €)."
                        + TERM_DE,
                "40 points credited: a refund of €40.00 of your order #1001 was taken back. The"
                        + " order now earns 100 points: 100 points by the base rule (1 point per"
                        + " €1.00)."
                        + TERM_EN);
    }

    @Test
    void paymentLost_takesThePoints() {
        hear(5, paid(on(5), order(COFFEE)));

        assertReads(
                hear(6, unpaid(on(6), order(COFFEE), PaymentState.FAILED)),
                "100 Punkte abgezogen: Ihre Bestellung #1001 ist nicht mehr vollständig bezahlt."
                        + " Die Bestellung behält keine Punkte.",
                "100 points deducted: your order #1001 is no longer paid in full. The order keeps"
                        + " no points.");
        assertOrderReads(
                "Diese Bestellung hat 100 Punkte eingebracht und behält davon keine Punkte, weil"
                        + " sie nicht mehr vollständig bezahlt ist.",
                "This order earned 100 points and keeps none of them because it is no longer paid"
                        + " in full.");
    }

    @Test
    void revived_saysFromWhat() {
        hear(5, paid(on(5), order(COFFEE)));
        hear(6, cancelled(on(6)));

        assertReads(
                hear(7, paid(on(7), order(COFFEE))),
                "100 Punkte gutgeschrieben: Ihre Bestellung #1001 ist nicht mehr storniert. Die"
                        + " Bestellung bringt jetzt 100 Punkte: 100 Punkte nach der Grundregel (1"
                        + " Punkt je 1,00 €)."
                        + TERM_DE,
                "100 points credited: your order #1001 is no longer cancelled. The order now earns"
                        + " 100 points: 100 points by the base rule (1 point per €1.00)."
                        + TERM_EN);
    }

    @Test
    void handedOver_readsInBothAccounts() {
        hear(5, paid(on(5), order(COFFEE)));

        List<LedgerEntry> entries =
                bookings.hear(paid(on(6), Snapshots.of("7002", order(COFFEE))), on(6));

        assertReads(
                entries.getFirst(),
                "100 Punkte abgezogen: Bestellung #1001 gehört jetzt zu einem anderen Konto.",
                "100 points deducted: order #1001 now belongs to another account.");
        assertReads(
                entries.getLast(),
                "100 Punkte gutgeschrieben: Bestellung #1001 gehört jetzt zu Ihrem Konto. Die"
                        + " Bestellung bringt jetzt 100 Punkte: 100 Punkte nach der Grundregel (1"
                        + " Punkt je 1,00 €)."
                        + TERM_DE,
                "100 points credited: order #1001 now belongs to your account. The order now earns"
                        + " 100 points: 100 points by the base rule (1 point per €1.00)."
                        + TERM_EN);
    }

    @Test
    void excluded_orderOfAGuest() {
        hear(5, paid(on(5), order(COFFEE)));

        assertReads(
                hear(6, paid(on(6), Snapshots.of(null, order(COFFEE)))),
                "100 Punkte abgezogen: Ihre Bestellung #1001 gehört zu keinem Kundenkonto mehr."
                        + " Die Bestellung behält keine Punkte.",
                "100 points deducted: your order #1001 no longer belongs to a customer account."
                        + " The order keeps no points.");
    }

    @Test
    void forgivenPoints_areNotCreditedTwice() {
        Bookings clamped =
                bookings.by(
                        SampleOrders.programme(List.of(), Combination.HIGHEST, Overdraw.CLAMPED));
        clamped.hear(paid(on(5), order(COFFEE)), on(5));
        clamped.adjust("a1", -80, "Prämie", on(5));

        assertReads(
                clamped.hear(cancelled(on(6)), on(6)).getLast(),
                "20 Punkte abgezogen: am 6. März 2026 wurde Ihre Bestellung #1001 storniert. Die"
                        + " Bestellung behält keine Punkte. Abzuziehen waren eigentlich 100 Punkte;"
                        + " 80 Punkte wurden Ihnen erlassen, weil Ihr Konto nicht mehr hatte.",
                "20 points deducted: your order #1001 was cancelled on 6 March 2026. The order"
                        + " keeps no points. 100 points would have been due; 80 points were waived"
                        + " because your account had no more.");
        assertReads(
                clamped.hear(paid(on(7), order(COFFEE)), on(7)).getLast(),
                "20 Punkte gutgeschrieben: Ihre Bestellung #1001 ist nicht mehr storniert. Die"
                        + " Bestellung bringt jetzt 100 Punkte: 100 Punkte nach der Grundregel (1"
                        + " Punkt je 1,00 €). 80 Punkte davon waren Ihnen schon erlassen und werden"
                        + " nicht noch einmal gutgeschrieben."
                        + TERM_DE,
                "20 points credited: your order #1001 is no longer cancelled. The order now earns"
                        + " 100 points: 100 points by the base rule (1 point per €1.00). 80 points"
                        + " of them had been waived already and are not credited again."
                        + TERM_EN);
    }

    private LedgerEntry hear(int day, ShopEvent event) {
        return bookings.hear(event, on(day)).getLast();
    }

    /** A day of March, at the time at which the order was paid on the 5th. */
    private static Instant on(int day) {
        return Instant.parse("2026-03-%02dT10:15:30Z".formatted(day));
    }

    private void assertReads(LedgerEntry entry, String german, String english) {
        assertTexts(
                new ExplainEntry(ledger)
                        .explain(
                                entry.account(),
                                Choice.FOLLOWED,
                                entry.sequence(),
                                (shop, at) -> Orders.programme())
                        .map(PointsWords::explain)
                        .orElseThrow(),
                german,
                english);
    }

    private void assertOrderReads(String german, String english) {
        assertTexts(
                new ExplainOrder(ledger)
                        .explain(Orders.SHOP, ORDER)
                        .map(PointsWords::order)
                        .orElseThrow(),
                german,
                english);
    }

    private static void assertTexts(BothLanguages text, String german, String english) {
        assertThat(text.de().replace('\u00a0', ' ')).isEqualTo(german);
        assertThat(text.en().replace('\u00a0', ' ')).isEqualTo(english);
    }
}
