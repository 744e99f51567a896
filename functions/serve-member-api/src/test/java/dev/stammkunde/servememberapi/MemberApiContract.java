package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the member API answers, on any store. */
abstract class MemberApiContract {

    private static final Instant BOOKED_AT = PAID_AT.plusSeconds(2);

    /** The stores that the handler reads and the tests fill. */
    record Stores(
            PointsLedger ledger,
            LedgerHistory history,
            ProfileStore profiles,
            FindCustomer findCustomer) {}

    private Stores stores;
    private Bookings bookings;
    private Api api;

    /** Returns empty stores. */
    abstract Stores stores();

    @BeforeEach
    void openApi() {
        stores = stores();
        bookings = Bookings.in(stores.ledger());
        api =
                Api.of(
                        new ServeMemberApiHandler(
                                stores.history(),
                                stores.findCustomer(),
                                new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                                SampleRewardPorts.none()));
    }

    @Test
    void points_ofStranger_areZero() {
        Api.Reply reply = api.points("9999", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().toString())
                .isEqualTo(
                        """
                        {"shopId":"kaffeerad","customerId":"9999","asOf":"2026-03-05T11:15:30Z",\
                        "available":0,"pending":0,"reserved":0,"pendingLots":[],"nextExpiry":null}""");
    }

    @Test
    void points_duringHold_arePending() {
        bookings.earn("1001", "37.90", BOOKED_AT);

        JsonNode points = api.points(CUSTOMER, "").body();

        assertThat(points.path("available").asLong()).isZero();
        assertThat(points.path("pending").asLong()).isEqualTo(37);
        assertThat(points.path("pendingLots").toString())
                .isEqualTo(
                        """
                        [{"points":37,"availableAt":"2026-03-19T10:15:30Z",\
                        "expiresAt":"2028-03-31T22:00:00Z"}]""");
        assertThat(points.path("nextExpiry").isNull()).isTrue();
    }

    @Test
    void points_afterHold_areAvailableAndExpireNext() {
        bookings.earn("1001", "37.90", BOOKED_AT);

        JsonNode points = api.at(Instant.parse("2026-03-19T10:15:30Z")).points(CUSTOMER, "").body();

        assertThat(points.path("available").asLong()).isEqualTo(37);
        assertThat(points.path("pendingLots").isEmpty()).isTrue();
        assertThat(points.path("nextExpiry").toString())
                .isEqualTo("{\"points\":37,\"at\":\"2028-03-31T22:00:00Z\"}");
    }

    @Test
    void points_asOfTheFuture_showWhatWillBe() {
        bookings.earn("1001", "37.90", BOOKED_AT);

        JsonNode later = api.points(CUSTOMER, "asOf=2026-04-01T00:00:00Z").body();
        JsonNode expired = api.points(CUSTOMER, "asOf=2028-03-31T22:00:00Z").body();

        assertThat(later.path("available").asLong()).isEqualTo(37);
        assertThat(later.path("asOf").asText()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(expired.path("available").asLong()).isZero();
    }

    @Test
    void points_asOfThePast_showWhatWasBookedByThen() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        bookings.earn("1002", "10", BOOKED_AT.plusSeconds(60));
        bookings.refund("77", "1001", "12.00", BOOKED_AT.plusSeconds(120));

        assertThat(pendingAsOf("2026-03-05T10:15:31Z")).isZero();
        assertThat(pendingAsOf("2026-03-05T10:15:32Z")).isEqualTo(37);
        assertThat(pendingAsOf("2026-03-05T10:17:00Z")).isEqualTo(47);
        assertThat(pendingAsOf("2026-03-05T10:17:32Z")).isEqualTo(35);
    }

    @Test
    void points_asOfDate_meanTheEndOfThatDayInTheShop() {
        Instant beforeMidnight = Instant.parse("2026-03-05T22:59:59Z");
        Instant afterMidnight = Instant.parse("2026-03-05T23:00:00Z");
        bookings.earn("1001", "37.90", beforeMidnight);
        bookings.earn("1002", "10", afterMidnight);

        JsonNode points =
                api.at(afterMidnight.plusSeconds(9)).points(CUSTOMER, "asOf=2026-03-05").body();

        assertThat(points.path("pending").asLong()).isEqualTo(37);
        assertThat(points.path("asOf").asText()).isEqualTo("2026-03-05T22:59:59.999Z");
    }

    @Test
    void points_asOfWithOffset_takeAnUnencodedPlus() {
        bookings.earn("1001", "37.90", BOOKED_AT);

        assertThat(pendingAsOf("2026-03-05T11:15:32+01:00")).isEqualTo(37);
        assertThat(pendingAsOf("2026-03-05T11:15:31%2B01:00")).isZero();
    }

    @Test
    void points_takenBackAfterSpending_areBelowZero() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        bookings.adjust("a1", -30, "Prämie", BOOKED_AT.plusSeconds(1));
        bookings.refund("77", "1001", "37.90", BOOKED_AT.plusSeconds(2));

        assertThat(api.points(CUSTOMER, "").body().path("available").asLong()).isEqualTo(-30);
    }

    @Test
    void ledger_of250Entries_comesInPagesWithoutHoleOrRepetition() {
        for (int order = 1; order <= 250; order++) {
            bookings.earn("o" + order, "10", BOOKED_AT.plusSeconds(order));
        }

        List<Integer> sizes = new ArrayList<>();
        List<Long> sequences = new ArrayList<>();
        String query = "limit=50";
        while (!query.isEmpty()) {
            JsonNode page = api.ledger(CUSTOMER, query).body();
            sizes.add(page.path("entries").size());
            page.path("entries").forEach(entry -> sequences.add(entry.path("entry").asLong()));
            query =
                    page.path("next").isNull()
                            ? ""
                            : "limit=50&cursor=" + page.path("next").asText();
        }

        assertThat(sizes).containsExactly(50, 50, 50, 50, 50);
        assertThat(sequences).hasSize(250).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(sequences).startsWith(250L).endsWith(1L).doesNotHaveDuplicates();
    }

    @Test
    void ledger_withBookingBetweenPages_shiftsNothing() {
        for (int order = 1; order <= 4; order++) {
            bookings.earn("o" + order, "10", BOOKED_AT.plusSeconds(order));
        }
        String next = api.ledger(CUSTOMER, "limit=2").body().path("next").asText();

        bookings.earn("o5", "10", BOOKED_AT.plusSeconds(5));

        assertThat(sequences(api.ledger(CUSTOMER, "limit=2&cursor=" + next)))
                .containsExactly(2L, 1L);
    }

    @Test
    void ledger_withoutLimit_hasTwentyEntries() {
        for (int order = 1; order <= 21; order++) {
            bookings.earn("o" + order, "10", BOOKED_AT.plusSeconds(order));
        }

        assertThat(sequences(api.ledger(CUSTOMER, ""))).hasSize(20).startsWith(21L).endsWith(2L);
    }

    @Test
    void ledger_ofStranger_isEmpty() {
        JsonNode page = api.ledger("9999", "").body();

        assertThat(page.path("entries").isEmpty()).isTrue();
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void ledger_ofEveryKind_saysWhatEachIsAbout() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        bookings.refund("77", "1001", "12.00", BOOKED_AT.plusSeconds(1));
        bookings.cancel("1001", BOOKED_AT.plusSeconds(2));
        bookings.adjust("a1", 100, "Kulanz", BOOKED_AT.plusSeconds(3));
        bookings.adjust("a2", -40, "Falsch gebucht", BOOKED_AT.plusSeconds(4));
        Instant end = Instant.parse("2028-03-31T22:00:00Z");
        bookings.expire(end, end.plusSeconds(60));

        JsonNode entries = api.ledger(CUSTOMER, "").body().path("entries");

        assertThat(entries)
                .extracting(
                        entry ->
                                entry.path("kind").asText()
                                        + " "
                                        + entry.path("points").asLong()
                                        + " "
                                        + entry.at("/reason/de").asText()
                                        + " | "
                                        + entry.at("/reason/en").asText())
                .containsExactly(
                        "EXPIRY -60 Verfallene Punkte | Expired points",
                        "ADJUSTMENT -40 Korrektur: Falsch gebucht | Correction: Falsch gebucht",
                        "ADJUSTMENT 100 Gutschrift: Kulanz | Credit: Kulanz",
                        "ORDER -25 Stornierung der Bestellung #1001 | Cancellation of order #1001",
                        "ORDER -12 Erstattung zu Bestellung #1001 | Refund of order #1001",
                        "ORDER 37 Bestellung #1001 | Order #1001");
    }

    @Test
    void ledger_whereFirstStateIsOnAnotherPage_stillHasItsOrderNumber() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        bookings.refund("77", "1001", "12.00", BOOKED_AT.plusSeconds(1));

        JsonNode page = api.ledger(CUSTOMER, "limit=1").body();

        assertThat(page.at("/entries/0/orderNumber").asText()).isEqualTo("#1001");
    }

    @Test
    void explanation_ofAnOrder_hasEveryRuleAndTheHash() {
        LedgerEntry entry = bookings.earn("1001", "37.90", BOOKED_AT);

        JsonNode explanation = api.explanation(CUSTOMER, 1).body();

        assertThat(explanation.at("/order/contributions").toString())
                .isEqualTo(
                        """
                        [{"rule":"base","points":"37.9"},{"rule":"rounding","points":"-0.9"}]""");
        assertThat(explanation.at("/order/ruleVersion").asText()).isEqualTo("v1");
        assertThat(explanation.path("hash").asText()).isEqualTo(entry.hash().hex());
        assertThat(explanation.path("previousHash").asText()).isEqualTo("0".repeat(64));
        assertThat(explanation.at("/text/de").asText())
                .startsWith("37 Punkte für Ihre Bestellung #1001 vom 5. März 2026: ");
    }

    @Test
    void explanation_ofARefund_tellsWhatIsOwedAtThatTime() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        bookings.adjust("a1", -30, "Prämie", BOOKED_AT.plusSeconds(1));
        bookings.refund("77", "1001", "37.90", BOOKED_AT.plusSeconds(2));

        JsonNode asHead = api.explanation(CUSTOMER, 3).body();
        bookings.adjust("a2", 100, "Kulanz", BOOKED_AT.plusSeconds(3));
        JsonNode asPast = api.explanation(CUSTOMER, 3).body();

        assertThat(asHead.at("/order/owed").asLong()).isEqualTo(30);
        assertThat(asHead.at("/state/points").asLong()).isZero();
        assertThat(asHead.path("points").asLong()).isEqualTo(-37);
        assertThat(asPast).isEqualTo(asHead);
    }

    @Test
    void explanation_ofEveryKind_isAsDocumented() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        bookings.cancel("1001", BOOKED_AT.plusSeconds(2));
        bookings.adjust("a1", 100, "Kulanz", BOOKED_AT.plusSeconds(3));
        bookings.give("birthday", "2026", 50, BOOKED_AT.plusSeconds(4));
        Instant end = Instant.parse("2028-03-31T22:00:00Z");
        bookings.expire(end, end.plusSeconds(60));

        assertThat(List.of(1, 2, 3, 4, 5))
                .extracting(entry -> api.explanation(CUSTOMER, entry).body())
                .extracting(body -> body.path("kind").asText())
                .containsExactly("ORDER", "ORDER", "ADJUSTMENT", "GIFT", "EXPIRY");
    }

    @Test
    void explanation_ofLossesAndWhatComesBack_isAsDocumented() {
        bookings.by(Orders.programmeWithoutExpiry()).give("birthday", "2026", 50, BOOKED_AT);
        Instant end = Instant.parse("2028-03-31T22:00:00Z");
        bookings.setExpiry(end, BOOKED_AT.plusSeconds(1));
        LedgerEntry loss = bookings.expire(end, end.plusSeconds(60));
        bookings.reinstate(loss, 20, end.plusSeconds(90));

        assertThat(List.of(2, 3, 4))
                .extracting(entry -> api.explanation(CUSTOMER, entry).body())
                .extracting(body -> body.path("kind").asText())
                .containsExactly("EXPIRY_SET", "EXPIRY", "REINSTATEMENT");
        assertThat(api.explanation(CUSTOMER, 3).body().at("/expiry/lost/0/origin").asText())
                .isEqualTo("GIFT");
        assertThat(api.explanation(CUSTOMER, 4).body().at("/reinstatement/lots/0/points").asInt())
                .isEqualTo(20);
        assertThat(api.ledger(CUSTOMER, "").body().path("entries")).hasSize(4);
    }

    @Test
    void explanation_ofEachStepOfARedemption_isAsDocumented() {
        UsedOrder order = new UsedOrder("5001", "#5001");
        bookings.give("birthday", "2026", 50, BOOKED_AT);
        bookings.redeem(new RedemptionCommand.Reserve("r-1", "mug", 30), BOOKED_AT);
        List<Lot> held = stores.history().account(Orders.ACCOUNT).lots();
        List<Lot> thirty = List.of(new Lot(held.getFirst().term(), 30, held.getFirst().source()));

        assertThat(api.points(CUSTOMER, "").body().path("reserved").asLong()).isEqualTo(30);
        assertThat(api.points(CUSTOMER, "").body().path("available").asLong()).isEqualTo(20);

        bookings.redeem(
                new RedemptionCommand.Release("r-1", ReleaseReason.VOIDED, thirty), BOOKED_AT);
        bookings.redeem(new RedemptionCommand.CaptureLate("r-1", order, 30), BOOKED_AT);
        bookings.redeem(
                new RedemptionCommand.Restore(
                        "r-1", order, 1, new RedeemedPoints(thirty, 0), 0, 10, Orders.programme()),
                BOOKED_AT);
        bookings.redeem(new RedemptionCommand.Reserve("r-2", null, 30), BOOKED_AT);
        bookings.redeem(new RedemptionCommand.Capture("r-2", order, thirty, 25), BOOKED_AT);

        assertThat(List.of(2, 3, 4, 5, 6, 7))
                .extracting(entry -> api.explanation(CUSTOMER, entry).body())
                .extracting(
                        body ->
                                body.path("kind").asText()
                                        + body.path("points")
                                        + body.path("orderNumber").asText())
                .containsExactly(
                        "RESERVATION-30null",
                        "RELEASE30null",
                        "LATE_CAPTURE-30#5001",
                        "RESTORATION10#5001",
                        "RESERVATION-30null",
                        "CAPTURE5#5001");
        assertThat(api.explanation(CUSTOMER, 7).body().at("/redemption/redeemed/0/points").asLong())
                .isEqualTo(25);
    }

    @Test
    void explanation_ofUnknownEntry_isNotFound() {
        bookings.earn("1001", "37.90", BOOKED_AT);

        Api.Reply reply = api.explanation(CUSTOMER, 2);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("unknown-entry");
    }

    @Test
    void orderPoints_ofRefundedOrder_tellWhatItKeeps() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        bookings.refund("77", "1001", "12.00", BOOKED_AT.plusSeconds(1));

        JsonNode order = api.orderPoints("1001").body();

        assertThat(order.path("status").asText()).isEqualTo("EARNED");
        assertThat(order.path("points").asLong()).isEqualTo(37);
        assertThat(order.path("kept").asLong()).isEqualTo(25);
        assertThat(order.path("customerId").asText()).isEqualTo(CUSTOMER);
        assertThat(order.path("entries")).hasSize(2);
        assertThat(order.at("/text/de").asText())
                .isEqualTo(
                        "Diese Bestellung hat 37 Punkte eingebracht und behält davon 25 Punkte.");
    }

    @Test
    void orderPoints_ofGuest_saysWhyNone() {
        bookings.hear(Orders.paid("1002", null, "10"), BOOKED_AT);

        JsonNode order = api.orderPoints("1002").body();

        assertThat(order.path("status").asText()).isEqualTo("NOTHING");
        assertThat(order.at("/reason/code").asText()).isEqualTo("GUEST");
        assertThat(order.path("customerId").isNull()).isTrue();
        assertThat(order.at("/text/de").asText())
                .isEqualTo(
                        "Für diese Bestellung gibt es keine Punkte, weil sie ohne Kundenkonto"
                                + " aufgegeben wurde.");
    }

    @Test
    void orderPoints_withRefundOnly_areAwaited() {
        bookings.hear(Orders.refunded("78", "1003", "5.00"), BOOKED_AT);
        bookings.hear(Orders.refunded("79", "1003", "6.00"), BOOKED_AT.plusSeconds(1));

        JsonNode order = api.orderPoints("1003").body();

        assertThat(order.path("status").asText()).isEqualTo("AWAITED");
        assertThat(order.path("waiting"))
                .extracting(waiting -> waiting.path("refundId").asText())
                .containsExactly("78", "79");
        assertThat(order.at("/waiting/0/total/amount").asText()).isEqualTo("5.00");
        assertThat(order.at("/waiting/1/waitingSince").asText()).isEqualTo(BOOKED_AT.toString());
    }

    @Test
    void orderPoints_withCancellationOnly_areNone() {
        bookings.hear(Orders.cancelled("1003"), BOOKED_AT);

        JsonNode order = api.orderPoints("1003").body();

        assertThat(order.at("/reason/code").asText()).isEqualTo("CANCELLED");
        assertThat(order.path("orderNumber").isNull()).isTrue();
    }

    @Test
    void orderPoints_ofUnknownOrder_areNotFound() {
        Api.Reply reply = api.orderPoints("1999");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("unknown-order");
    }

    @Test
    void customer_withProfile_hasItsSourceAndTime() {
        save(new Customer.Known(Profile.empty().with(SHOP, Platform.SHOPIFY, report(), BOOKED_AT)));

        JsonNode customer = api.customer(CUSTOMER).body();

        assertThat(customer.path("redacted").asBoolean()).isFalse();
        assertThat(customer.at("/profile/fields/email/value").asText())
                .isEqualTo("emma@example.com");
        assertThat(customer.at("/profile/fields/birthday/value").asText()).isEqualTo("--02-29");
        assertThat(customer.at("/profile/consent").toString())
                .isEqualTo(
                        """
                        {"state":"SUBSCRIBED","level":"DOUBLE_OPT_IN","origin":"checkout",\
                        "platform":"shopify","since":"2026-01-02T03:04:05Z","sinceIsExact":true,\
                        "reportedAt":"2026-03-05T10:15:32Z"}""");
        assertThat(customer.at("/profile/emailHashes")).hasSize(1);
    }

    @Test
    void customer_thatWasErased_hasFiguresOnly() {
        save(new Customer.Erased(BOOKED_AT));

        JsonNode customer = api.customer(CUSTOMER).body();

        assertThat(customer.path("redacted").asBoolean()).isTrue();
        assertThat(customer.path("redactedAt").asText()).isEqualTo(BOOKED_AT.toString());
        assertThat(customer.path("profile").isNull()).isTrue();
    }

    @Test
    void customer_thatWasMerged_namesWhoStays() {
        save(new Customer.Merged(new CustomerId(SHOP, "7009"), BOOKED_AT));

        JsonNode customer = api.customer(CUSTOMER).body();

        assertThat(customer.path("redacted").asBoolean()).isFalse();
        assertThat(customer.path("profile").isNull()).isTrue();
        assertThat(customer.path("mergedInto").asText()).isEqualTo("7009");
    }

    @Test
    void customer_intoWhomAnotherWasMerged_showsWhatWasToldOfEach() {
        Profile other = Profile.empty().with(SHOP, Platform.SHOPIFY, report(), BOOKED_AT);
        save(new Customer.Known(Profile.empty().withMerged(new CustomerId(SHOP, "7008"), other)));

        JsonNode customer = api.customer(CUSTOMER).body();

        assertThat(customer.at("/profile/fields/email/value").asText())
                .isEqualTo("emma@example.com");
        assertThat(customer.at("/merged/0/customerId").asText()).isEqualTo("7008");
        assertThat(customer.at("/merged/0/profile")).isEqualTo(customer.at("/profile"));
    }

    @Test
    void customer_unheardOf_isNotFound() {
        Api.Reply reply = api.customer("9999");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("unknown-customer");
    }

    @Test
    void ids_ofAnyCharacters_areTakenAsTheyAre() {
        String customerId = "gid://shop/Customer/50%25#ä🙂|,";
        bookings.earn(Orders.paid("or der/1#", customerId, "10"), BOOKED_AT);

        assertThat(api.points(customerId, "").body().path("pending").asLong()).isEqualTo(10);
        assertThat(api.orderPoints("or der/1#").body().path("customerId").asText())
                .isEqualTo(customerId);
    }

    @Test
    void everyRoute_ofAnotherShop_isForbidden() {
        bookings.earn("1001", "37.90", BOOKED_AT);
        Map<String, String> parameters =
                Map.of(
                        "customerId",
                        CUSTOMER,
                        "orderId",
                        "1001",
                        "entry",
                        "1",
                        "number",
                        "100000000008");
        for (MemberRoute route :
                Stream.of(MemberRoute.values())
                        .filter(route -> !OpenApiDocumentTest.isOfBrowsers(route.key()))
                        .toList()) {
            for (String shops :
                    List.of("teehaus", "", "kaffee", "kaffeerad2,teehaus", "KAFFEERAD")) {
                Api.Reply reply = api.withKeyFor(shops).get(route, parameters, "");

                assertThat(reply.status()).as("%s with a key for %s", route, shops).isEqualTo(403);
                assertThat(reply.problem()).isEqualTo("shop-not-allowed");
            }
        }
    }

    @Test
    void points_withKeyOfSeveralShops_areShownForEach() {
        bookings.earn("1001", "37.90", BOOKED_AT);

        assertThat(api.withKeyFor("aaa,kaffeerad,teehaus").points(CUSTOMER, "").status())
                .isEqualTo(200);
    }

    private long pendingAsOf(String asOf) {
        return api.at(PAID_AT.plusSeconds(86_400))
                .points(CUSTOMER, "asOf=" + asOf)
                .body()
                .path("pending")
                .asLong();
    }

    private static List<Long> sequences(Api.Reply page) {
        List<Long> sequences = new ArrayList<>();
        page.body().path("entries").forEach(entry -> sequences.add(entry.path("entry").asLong()));
        return sequences;
    }

    private void save(Customer customer) {
        ProfileChange change =
                ProfileChange.between(
                        new CustomerId(SHOP, CUSTOMER),
                        new Versioned<>(Customer.UNKNOWN, 0),
                        customer);
        assertThat(stores.profiles().save(change)).isEqualTo(SaveResult.SAVED);
    }

    private static ProfileReport report() {
        return new ProfileReport(
                "emma@example.com",
                "Emma",
                null,
                Birthday.parse("--02-29"),
                "de-AT",
                ZoneId.of("Europe/Vienna"),
                "AT",
                new MarketingConsent(
                        MarketingConsent.State.SUBSCRIBED,
                        MarketingConsent.Level.DOUBLE_OPT_IN,
                        "checkout",
                        Instant.parse("2026-01-02T03:04:05Z")),
                Set.of(ProfileReport.Field.FAMILY_NAME));
    }
}
