package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.PAID_AT;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.explanations.AskedLedger.Choice;
import dev.stammkunde.points.explanations.ExplainEntry;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Bonus.Condition;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.shop.BothLanguages;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What customers read, word for word. */
final class ExplanationTextsTest {

    private static final Instant NOW = PAID_AT.plusSeconds(2);
    private static final Instant REFUNDED_AT = Instant.parse("2026-03-12T08:00:00Z");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final Bookings bookings = Bookings.in(ledger);

    @Test
    void order_byTheShippedRules() {
        assertReads(
                bookings.earn("1001", "37.90", NOW),
                """
                37 Punkte für Ihre Bestellung #1001 vom 5. März 2026: 37,90 Punkte nach der \
                Grundregel (1 Punkt je 1,00 €), abgerundet −0,90. Einlösbar ab 19. März 2026, \
                11:16 Uhr, gültig bis einschließlich 31. März 2028.""",
                """
                37 points for your order #1001 of 5 March 2026: 37.90 points by the base rule \
                (1 point per €1.00), rounded down −0.90. Redeemable from 19 March 2026, 11:16, \
                valid until the end of 31 March 2028.""");
    }

    @Test
    void order_ofOnePoint() {
        assertReads(
                bookings.by(programme(List.of(), OptionalLong.empty(), Overdraw.ALLOWED))
                        .earn("1001", "1", NOW),
                """
                1 Punkt für Ihre Bestellung #1001 vom 5. März 2026: 1 Punkt nach der Grundregel \
                (1 Punkt je 1,00 €). Sofort einlösbar, ohne Verfall.""",
                """
                1 point for your order #1001 of 5 March 2026: 1 point by the base rule (1 point \
                per €1.00). Redeemable at once, without expiry.""");
    }

    @Test
    void order_withBonusAndLimit() {
        Bonus coffee =
                new Bonus(
                        "kaffeewoche",
                        new BigDecimal("2.5"),
                        List.of(new Condition.InCategories(Set.of("kaffee"))));

        assertReads(
                bookings.by(programme(List.of(coffee), OptionalLong.of(1500), Overdraw.ALLOWED))
                        .earn("1001", "1000.30", NOW),
                """
                1.500 Punkte für Ihre Bestellung #1001 vom 5. März 2026: 1.000,30 Punkte nach der \
                Grundregel, +1.500,45 durch „kaffeewoche“, abgerundet −0,75, −1.000 durch die \
                Obergrenze je Bestellung. Sofort einlösbar, ohne Verfall.""",
                """
                1,500 points for your order #1001 of 5 March 2026: 1,000.30 points by the base \
                rule, +1,500.45 by “kaffeewoche”, rounded down −0.75, −1,000 by the limit per \
                order. Redeemable at once, without expiry.""");
    }

    @Test
    void refund_ofAPart() {
        bookings.earn("1001", "37.90", NOW);

        assertReads(
                bookings.refund("77", "1001", "12.00", NOW),
                """
                12 Punkte abgezogen: am 5. März 2026 wurden Ihnen 12,00 € zu Ihrer Bestellung \
                #1001 erstattet. Die Bestellung behält 25 Punkte.""",
                """
                12 points deducted: €12.00 of your order #1001 was refunded on 5 March 2026. \
                The order keeps 25 points.""");
    }

    @Test
    void refund_thatChangesNothing() {
        bookings.earn("1001", "37.90", NOW);

        assertReads(
                bookings.refund("77", "1001", "0.50", NOW),
                """
                Ihre Punkte bleiben gleich: am 5. März 2026 wurden Ihnen 0,50 € zu Ihrer Bestellung \
                #1001 erstattet. Die Bestellung behält 37 Punkte.""",
                """
                Your points stay the same: €0.50 of your order #1001 was refunded on 5 March 2026. \
                The order keeps 37 points.""");
    }

    @Test
    void cancellation_ofSpentPoints_isOwed() {
        bookings.earn("1001", "37.90", NOW);
        bookings.adjust("a1", -36, "Prämie", NOW.plusSeconds(1));

        assertReads(
                bookings.hear(Snapshots.cancelled(REFUNDED_AT), REFUNDED_AT).getLast(),
                """
                37 Punkte abgezogen: am 12. März 2026 wurde Ihre Bestellung #1001 storniert. Die \
                Bestellung behält keine Punkte. Ihr Konto steht damit mit 36 Punkten im Minus; \
                neue Punkte gleichen das aus.""",
                """
                37 points deducted: your order #1001 was cancelled on 12 March 2026. The order \
                keeps no points. Your account is now 36 points below zero; new points will make \
                up for that.""");
    }

    @Test
    void cancellation_ofSpentPoints_isForgivenWhereTheAccountStopsAtZero() {
        Bookings clamped =
                bookings.by(programme(List.of(), OptionalLong.empty(), Overdraw.CLAMPED));
        clamped.earn("1001", "37.90", NOW);
        clamped.adjust("a1", -36, "Prämie", NOW.plusSeconds(1));

        assertReads(
                clamped.hear(Snapshots.cancelled(REFUNDED_AT), REFUNDED_AT).getLast(),
                """
                1 Punkt abgezogen: am 12. März 2026 wurde Ihre Bestellung #1001 storniert. Die \
                Bestellung behält keine Punkte. Abzuziehen waren eigentlich 37 Punkte; 36 Punkte \
                wurden Ihnen erlassen, weil Ihr Konto nicht mehr hatte.""",
                """
                1 point deducted: your order #1001 was cancelled on 12 March 2026. The order keeps \
                no points. 37 points would have been due; 36 points were waived because your \
                account had no more.""");
    }

    @Test
    void adjustment_thatGives() {
        assertReads(
                bookings.adjust("a1", 100, "Kulanz wegen verspäteter Lieferung", NOW),
                """
                100 Punkte am 5. März 2026 gutgeschrieben: „Kulanz wegen verspäteter Lieferung“. \
                Sofort einlösbar, gültig bis einschließlich 31. März 2028.""",
                """
                100 points credited on 5 March 2026: “Kulanz wegen verspäteter Lieferung”. \
                Redeemable at once, valid until the end of 31 March 2028.""");
    }

    @Test
    void adjustment_thatTakes() {
        assertReads(
                bookings.adjust("a1", -1, "Falsch gebucht", NOW),
                """
                1 Punkt am 5. März 2026 abgezogen: „Falsch gebucht“. Ihr Konto steht damit mit \
                1 Punkt im Minus; neue Punkte gleichen das aus.""",
                """
                1 point deducted on 5 March 2026: “Falsch gebucht”. Your account is now 1 point \
                below zero; new points will make up for that.""");
    }

    @Test
    void adjustment_thatGives_whileMoreIsOwed() {
        bookings.adjust("a1", -30, "Falsch gebucht", NOW);

        assertReads(
                bookings.adjust("a2", 10, "Kulanz", NOW),
                """
                10 Punkte am 5. März 2026 gutgeschrieben: „Kulanz“. Ihr Konto steht noch mit 20 \
                Punkten im Minus; neue Punkte gleichen das aus.""",
                """
                10 points credited on 5 March 2026: “Kulanz”. Your account is still 20 points \
                below zero; new points make up for that.""");
    }

    @Test
    void order_whileMoreIsOwed() {
        bookings.adjust("a1", -30, "Falsch gebucht", NOW);

        assertReads(
                bookings.by(programme(List.of(), OptionalLong.empty(), Overdraw.ALLOWED))
                        .earn("1001", "1", NOW),
                """
                1 Punkt für Ihre Bestellung #1001 vom 5. März 2026: 1 Punkt nach der Grundregel \
                (1 Punkt je 1,00 €). Ihr Konto steht noch mit 29 Punkten im Minus; neue Punkte \
                gleichen das aus.""",
                """
                1 point for your order #1001 of 5 March 2026: 1 point by the base rule (1 point \
                per €1.00). Your account is still 29 points below zero; new points make up for \
                that.""");
    }

    @Test
    void gift_onTheBirthday() {
        assertReads(
                bookings.give("birthday", "2026", 50, NOW),
                """
                50 Punkte am 5. März 2026 gutgeschrieben: Geburtstagsgeschenk. Sofort einlösbar, \
                gültig bis einschließlich 31. März 2028.""",
                """
                50 points credited on 5 March 2026: Birthday gift. Redeemable at once, valid until \
                the end of 31 March 2028.""");
    }

    @Test
    void expiry() {
        bookings.earn("1001", "37.90", NOW);
        Instant end = Instant.parse("2028-03-31T22:00:00Z");

        assertReads(
                bookings.expire(end, end.plusSeconds(9)),
                """
                37 Punkte sind mit Ablauf des 31. März 2028 verfallen, weil sie bis dahin nicht \
                eingelöst wurden.""",
                """
                37 points expired at the end of 31 March 2028 because they had not been redeemed \
                by then.""");
    }

    @Test
    void reinstatement() {
        bookings.earn("1001", "37.90", NOW);
        Instant end = Instant.parse("2028-03-31T22:00:00Z");
        LedgerEntry loss = bookings.expire(end, end.plusSeconds(9));

        assertReads(
                bookings.reinstate(loss, 20, Instant.parse("2028-04-10T10:00:00Z")),
                """
                20 Punkte, mit Ablauf des 31. März 2028 verfallen, wurden am 10. April 2028 \
                zurückgegeben: Kulanz.""",
                """
                20 points that expired at the end of 31 March 2028 returned on 10 April 2028: \
                Kulanz.""");
    }

    @Test
    void refund_afterPointsOfTheOrderExpired_isForgiven() {
        bookings.earn("1001", "37.90", NOW);
        Instant end = Instant.parse("2028-03-31T22:00:00Z");

        String text = english(bookings.refund("77", "1001", "12.00", end.plusSeconds(9)));

        assertThat(text)
                .startsWith("Your points stay the same")
                .contains("12 points were waived because points of that order have expired.");
    }

    @Test
    void expirySet() {
        bookings.by(Orders.programmeWithoutExpiry()).earn("1001", "37.90", NOW);

        assertReads(
                bookings.setExpiry(Instant.parse("2028-03-31T22:00:00Z"), NOW),
                """
                Seit dem 5. März 2026 verfallen Punkte. Die Sie bis dahin hatten, sind bis zum \
                Ablauf des 31. März 2028 einlösbar.""",
                """
                Since 5 March 2026 points expire. Those that you had until then can be redeemed \
                until the end of 31 March 2028.""");
    }

    @Test
    void mergeIn_ofPoints() {
        bookings.earn("1001", "37.90", NOW);

        assertReads(
                bookings.merge("7001", "7002", NOW),
                """
                Am 5. März 2026 wurde Ihr früheres Konto mit diesem zusammengeführt. Übernommen: \
                37 Punkte; Einlösbarkeit und Verfall bleiben, wie sie waren.""",
                """
                On 5 March 2026 your earlier account was joined with this one. Taken over: 37 \
                points; when they can be redeemed and expire is as it was.""");
    }

    @Test
    void mergeIn_ofDebtAlone() {
        bookings.adjust("a1", -5, "Falsch gebucht", NOW);

        assertReads(
                bookings.merge("7001", "7002", NOW),
                """
                Am 5. März 2026 wurde Ihr früheres Konto mit diesem zusammengeführt. Übernommen: \
                keine Punkte, abzüglich eines Minus von 5 Punkten. Ihr Konto steht damit mit 5 Punkten \
                im Minus; neue Punkte gleichen das aus.""",
                """
                On 5 March 2026 your earlier account was joined with this one. Taken over: no \
                points, less 5 points that it owed. Your account is now 5 points below zero; new \
                points will make up for that.""");
    }

    @Test
    void adjustment_thatMakesUpForAnOrder() {
        bookings.earn("1001", "37.90", NOW);

        assertReads(
                bookings.adjust("a1", 100, "Kulanz", "1001", NOW),
                """
                100 Punkte am 5. März 2026 gutgeschrieben: „Kulanz“ zu Ihrer Bestellung #1001. \
                Sofort einlösbar, gültig bis einschließlich 31. März 2028.""",
                """
                100 points credited on 5 March 2026: “Kulanz” for your order #1001. Redeemable at \
                once, valid until the end of 31 March 2028.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEST_ORDER|keine Punkte, weil sie eine Testbestellung ist|because it is a test order",
                "CANCELLED|keine Punkte, weil sie storniert wurde|because it was cancelled",
                "VOIDED|keine Punkte, weil ihre Zahlung aufgehoben wurde|because its payment was voided",
                "GUEST|keine Punkte, weil sie ohne Kundenkonto aufgegeben wurde|because it was placed without a customer account",
                "NOT_PAID|noch keine Punkte, weil sie noch nicht bezahlt ist|yet because it has not been paid",
                "PARTIALLY_PAID|noch keine Punkte, weil sie erst teilweise bezahlt ist|yet because it has been paid only in part",
                "ZERO_TOTAL|keine Punkte, weil für sie nichts zu bezahlen war|because there was nothing to pay for it",
                "CURRENCY_WITHOUT_RATE|keine Punkte, weil in ihrer Währung keine Punkte vergeben werden|because there are no points for its currency",
                "BELOW_MINIMUM|keine Punkte, weil ihr Wert unter dem Mindestwert für Punkte liegt|because its value is below the minimum for points",
                "NOTHING_EARNS|keine Punkte, weil sie nur Gutscheine, Trinkgeld oder von Punkten ausgenommene Artikel enthält|because it holds only gift cards, tips or goods without points",
                "PAID_BY_GIFT_CARD|keine Punkte, weil sie mit Gutscheinen bezahlt wurde|because it was paid with gift cards",
                "REFUNDED|keine Punkte, weil sie erstattet wurde, bevor Punkte gebucht waren|because it was refunded before points were booked",
                "HISTORY|keine Punkte, weil sie aus der Zeit vor der Einrichtung des Punkteprogramms übernommen wurde|because it was taken over from before the points programme was set up",
                "HISTORY_EXPIRED|keine Punkte, weil sie übernommen wurde, als ihre Punkte schon verfallen gewesen wären|because it was taken over when its points would have expired already",
                "LESS_THAN_ONE_POINT|keine Punkte, weil ihr Wert für einen ganzen Punkt nicht ausreicht|because its value does not come to a whole point"
            })
    void why_everyReasonHasASentence(NoPoints reason, String german, String english) {
        assertThat(PointsWords.why(reason))
                .isEqualTo(
                        new BothLanguages(
                                "Für diese Bestellung gibt es " + german + ".",
                                "This order earns no points " + english + "."));
    }

    private String english(LedgerEntry entry) {
        return texts(entry).en().replace('\u00a0', ' ');
    }

    private BothLanguages texts(LedgerEntry entry) {
        return new ExplainEntry(ledger)
                .explain(
                        entry.account(),
                        Choice.FOLLOWED,
                        entry.sequence(),
                        (shop, at) -> Orders.programme())
                .map(PointsWords::explain)
                .orElseThrow();
    }

    private void assertReads(LedgerEntry entry, String german, String english) {
        BothLanguages text = texts(entry);

        // A no-break space keeps an amount and its currency on one line.
        assertThat(text.de().replace('\u00a0', ' ')).isEqualTo(german);
        assertThat(text.en().replace('\u00a0', ' ')).isEqualTo(english);
    }

    /** Without hold and expiry. */
    private static Programme programme(List<Bonus> bonuses, OptionalLong cap, Overdraw overdraw) {
        EarningRules rules =
                new EarningRules(
                        Map.of(CurrencyUnit.EUR, BigDecimal.ONE),
                        EarningBasis.GOODS_PAID,
                        bonuses,
                        Combination.HIGHEST,
                        Map.of(),
                        cap,
                        RoundingMode.DOWN,
                        UnnamedRefunds.GOODS_FIRST);
        return new Programme(
                "v2",
                Instant.EPOCH,
                ZoneId.of("Europe/Berlin"),
                rules,
                new LotRules(0, OptionalInt.empty()),
                overdraw);
    }
}
