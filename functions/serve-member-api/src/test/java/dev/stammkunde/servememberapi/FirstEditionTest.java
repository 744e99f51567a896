package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Entries of the first edition are explained as they were, and states that follow them too. */
final class FirstEditionTest {

    private static final LotTerm LOT =
            new LotTerm(
                    Instant.parse("2026-03-19T10:15:30Z"), Instant.parse("2028-03-31T22:00:00Z"));

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final List<LedgerEntry> entries = new ArrayList<>();
    private Api api;
    private Bookings bookings;

    @BeforeEach
    void keepAnAccrualAndAClawBack() {
        String points = DYNAMO_DB.table("PointsTable");
        String table = DYNAMO_DB.table("EntriesTable");
        bookings = Bookings.in(new DynamoDbPointsLedger(DYNAMO_DB.client(), points, table));
        api =
                Api.of(
                        new ServeMemberApiHandler(
                                new DynamoDbLedgerHistory(DYNAMO_DB.client(), points, table),
                                new InMemoryCustomers(),
                                new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                                SampleRewardPorts.none()));
        add(BookingKey.earn("1001"), PAID_AT.plusSeconds(2), 37, accrual());
        add(
                BookingKey.refund("1001", "77"),
                PAID_AT.plusSeconds(3),
                -12,
                new Booking.ClawBack(
                        "1001",
                        new Cause.OfRefund(Orders.refunded("77", "1001", "12.00").refund()),
                        LOT,
                        25,
                        12,
                        Overdraw.ALLOWED));
        entries.forEach(entry -> put(points, EntryItem.toItem(entry)));
        put(points, AccountItem.toItem(PointsAccount.fold(ACCOUNT, entries)));
    }

    @Test
    void ledger_hasItsKinds() {
        assertThat(api.ledger(CUSTOMER, "").body().path("entries"))
                .extracting(entry -> entry.path("kind").asText() + " " + entry.path("points"))
                .containsExactly("CLAW_BACK -12", "ACCRUAL 37");
    }

    @Test
    void explanation_readsAsItDid() {
        JsonNode accrual = api.explanation(CUSTOMER, 1).body();
        JsonNode clawBack = api.explanation(CUSTOMER, 2).body();

        assertThat(accrual.at("/text/de").asText().replace('\u00a0', ' '))
                .isEqualTo(
                        "37 Punkte für Ihre Bestellung #1001 vom 5. März 2026: 37,90 Punkte nach"
                                + " der Grundregel (1 Punkt je 1,00 €), abgerundet −0,90."
                                + " Einlösbar ab 19. März 2026, 11:16 Uhr, gültig bis"
                                + " einschließlich 31. März 2028.");
        assertThat(clawBack.at("/text/en").asText().replace('\u00a0', ' '))
                .isEqualTo(
                        "12 points deducted: €12.00 of your order #1001 was refunded on 5 March"
                                + " 2026. The order keeps 25 points.");
        assertThat(clawBack.at("/clawBack/kept").asLong()).isEqualTo(25);
    }

    @Test
    void order_goesOnInTheSecondEdition_isToldFromTheFirst() {
        bookings.refund("78", "1001", "5.00", PAID_AT.plusSeconds(60));

        JsonNode order = api.orderPoints("1001").body();

        assertThat(order.path("points").asLong()).isEqualTo(37);
        assertThat(order.path("kept").asLong()).isEqualTo(20);
        assertThat(order.path("entries"))
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly("ACCRUAL", "CLAW_BACK", "ORDER");
        assertThat(order.at("/entries/2/state/what").toString()).isEqualTo("[\"REFUNDED\"]");
        assertThat(order.at("/entries/2/state/pointsBefore").asLong()).isEqualTo(25);
        JsonNode explanation = api.explanation(CUSTOMER, 3).body();
        assertThat(explanation.at("/order/refunded"))
                .extracting(refund -> refund.path("refundId").asText())
                .containsExactly("78");
    }

    private void add(BookingKey key, Instant at, long points, Booking booking) {
        EntryHash previous = entries.isEmpty() ? EntryHash.NONE : entries.getLast().hash();
        LedgerEntry open =
                new LedgerEntry(
                        1,
                        ACCOUNT,
                        key,
                        entries.size() + 1,
                        at,
                        List.of(new Effect(Effect.POINTS, points)),
                        booking,
                        previous,
                        EntryHash.NONE);
        entries.add(
                new LedgerEntry(
                        1,
                        ACCOUNT,
                        key,
                        open.sequence(),
                        at,
                        open.effects(),
                        booking,
                        previous,
                        open.recomputedHash()));
    }

    private static Booking.Accrual accrual() {
        EarningTerms terms =
                new EarningTerms(
                        List.of(line("line-1", 1, "37.90", "1")),
                        line("shipping", 0, "4.90", "0"),
                        new BigDecimal("42.80"),
                        BigDecimal.ZERO,
                        OptionalLong.empty(),
                        RoundingMode.DOWN,
                        BigDecimal.ZERO,
                        UnnamedRefunds.PRO_RATA);
        return new Booking.Accrual(
                "1001",
                "#1001",
                PAID_AT,
                "EUR",
                LOT,
                "v1",
                terms,
                List.of(
                        new Contribution(Contribution.BASE, new BigDecimal("37.9")),
                        new Contribution(Contribution.ROUNDING, new BigDecimal("-0.9"))),
                Overdraw.ALLOWED);
    }

    private static EarningTerms.Line line(String id, int quantity, String paid, String rate) {
        BigDecimal amount = new BigDecimal(paid);
        return new EarningTerms.Line(id, quantity, amount, amount, new BigDecimal(rate));
    }

    private static void put(String table, Map<String, AttributeValue> item) {
        DYNAMO_DB.client().putItem(put -> put.tableName(table).item(item));
    }
}
