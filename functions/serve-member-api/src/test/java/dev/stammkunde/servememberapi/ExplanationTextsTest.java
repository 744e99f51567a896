package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Bonus.Condition;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.servememberapi.query.ExplainEntry;
import dev.stammkunde.servememberapi.text.BothLanguages;
import dev.stammkunde.servememberapi.text.Texts;
import dev.stammkunde.shop.Refund;

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
    void accrual_byTheShippedRules() {
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
    void accrual_ofOnePoint() {
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
    void accrual_withBonusAndLimit() {
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
    void clawBack_ofAPart() {
        bookings.earn("1001", "37.90", NOW);

        assertReads(
                bookings.refund(refund("77", "12.00"), REFUNDED_AT),
                """
                12 Punkte abgezogen: am 12. März 2026 wurden Ihnen 12,00 € zu Ihrer Bestellung \
                #1001 erstattet. Die Bestellung behält 25 Punkte.""",
                """
                12 points deducted: €12.00 of your order #1001 was refunded on 12 March 2026. \
                The order keeps 25 points.""");
    }

    @Test
    void clawBack_thatChangesNothing() {
        bookings.earn("1001", "37.90", NOW);

        assertReads(
                bookings.refund(refund("77", "0.50"), REFUNDED_AT),
                """
                Keine Punkte abgezogen: am 12. März 2026 wurden Ihnen 0,50 € zu Ihrer Bestellung \
                #1001 erstattet. Die Bestellung behält 37 Punkte.""",
                """
                No points deducted: €0.50 of your order #1001 was refunded on 12 March 2026. \
                The order keeps 37 points.""");
    }

    @Test
    void clawBack_ofSpentPoints_isOwed() {
        bookings.earn("1001", "37.90", NOW);
        bookings.adjust("a1", -36, "Prämie", NOW.plusSeconds(1));

        assertReads(
                bookings.takeBack("1001", new Cause.OfCancellation(REFUNDED_AT), REFUNDED_AT),
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
    void clawBack_ofSpentPoints_isForgivenWhereTheAccountStopsAtZero() {
        Bookings clamped =
                bookings.by(programme(List.of(), OptionalLong.empty(), Overdraw.CLAMPED));
        clamped.earn("1001", "37.90", NOW);
        clamped.adjust("a1", -36, "Prämie", NOW.plusSeconds(1));

        assertReads(
                clamped.takeBack("1001", new Cause.OfCancellation(REFUNDED_AT), REFUNDED_AT),
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
                "NOTHING_EARNS|keine Punkte, weil sie nur Gutscheine oder von Punkten ausgenommene Artikel enthält|because it holds only gift cards or goods without points",
                "LESS_THAN_ONE_POINT|keine Punkte, weil ihr Wert für einen ganzen Punkt nicht ausreicht|because its value does not come to a whole point"
            })
    void why_everyReasonHasASentence(NoPoints reason, String german, String english) {
        assertThat(Texts.why(reason))
                .isEqualTo(
                        new BothLanguages(
                                "Für diese Bestellung gibt es " + german + ".",
                                "This order earns no points " + english + "."));
    }

    private void assertReads(LedgerEntry entry, String german, String english) {
        BothLanguages text =
                new ExplainEntry(ledger)
                        .explain(ACCOUNT, entry.sequence(), (shop, at) -> Orders.programme())
                        .map(Texts::explain)
                        .orElseThrow();

        // A no-break space keeps an amount and its currency on one line.
        assertThat(text.de().replace('\u00a0', ' ')).isEqualTo(german);
        assertThat(text.en().replace('\u00a0', ' ')).isEqualTo(english);
    }

    private static Refund refund(String id, String amount) {
        return new Refund(
                id,
                "1001",
                REFUNDED_AT,
                List.of(new Refund.RefundedLine("line-1", 0, eur(amount))),
                eur("0"),
                eur("0"));
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
                        RoundingMode.DOWN);
        return new Programme(
                "v2",
                Instant.EPOCH,
                ZoneId.of("Europe/Berlin"),
                rules,
                new LotRules(0, OptionalInt.empty()),
                overdraw);
    }
}
