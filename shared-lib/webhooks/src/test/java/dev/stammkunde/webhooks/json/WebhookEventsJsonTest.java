package dev.stammkunde.webhooks.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.queues.BusEvent;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.ExpiringPoints;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.json.PartnerNewsEventJson;
import dev.stammkunde.points.json.PointsExpiringEventJson;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

final class WebhookEventsJsonTest {

    private static final Instant TOLD = Instant.parse("2026-05-01T08:01:05Z");

    private static List<WebhookEvent> of(String type, String detail) {
        return WebhookEventsJson.of(
                new BusEvent("id", "stammkunde.points", type, TOLD, Json.parse(detail)));
    }

    private static String redemption(String kind, long points, long reserved) {
        return """
               {"schema":1,"shopId":"demo-shop","bookings":[
                 {"schema":1,"shopId":"demo-shop","customerId":"7001","sequence":9,
                  "bookedAt":"2026-05-01T08:01:04Z","effects":{"points":%d,"reserved":%d},
                  "kind":"%s","booking":{"redemptionId":"red-1","orderId":"1002"}}]}
               """
                .formatted(points, reserved, kind);
    }

    @Test
    void of_bookings_tellsPointsByIdsAndNoWordThatSomebodyWrote() throws IOException {
        List<WebhookEvent> events =
                of("PointsBooked", sample("events/ledger-events/PointsBooked.json"));

        assertThat(events)
                .extracting(WebhookEvent::payload)
                .containsExactly(
                        "{\"type\":\"points.booked\",\"timestamp\":\"2026-05-01T08:01:04Z\",\"data\":"
                                + "{\"shopId\":\"demo-shop\",\"customerId\":\"7001\",\"sequence\":2,"
                                + "\"kind\":\"gift\",\"points\":50}}",
                        "{\"type\":\"points.booked\",\"timestamp\":\"2026-05-01T08:01:04Z\",\"data\":"
                                + "{\"shopId\":\"demo-shop\",\"customerId\":\"7001\",\"sequence\":3,"
                                + "\"kind\":\"adjust\",\"points\":-20,\"orderId\":\"1001\"}}");
        assertThat(events).extracting(WebhookEvent::shopId).containsOnly("demo-shop");
        assertThat(events).extracting(WebhookEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void of_anOrderThatWasTakenOver_isToldOnlyOnceSomethingBecomesOfIt() {
        assertThat(of("OrderStateChanged", state(1, true))).isEmpty();
        assertThat(of("OrderStateChanged", state(2, true))).isEmpty();
        assertThat(of("OrderStateChanged", state(3, false))).hasSize(1);
    }

    private static String state(int number, boolean history) {
        return """
               {"schema":1,"shopId":"demo-shop","bookings":[
                 {"schema":1,"shopId":"demo-shop","customerId":"7001","sequence":9,
                  "bookedAt":"2026-05-01T08:01:04Z","effects":{"points":7},
                  "kind":"order","booking":{"orderId":"1002","number":%d,"history":%s}}]}
               """
                .formatted(number, history);
    }

    @Test
    void of_theSameAgain_hasTheSameIds() throws IOException {
        String detail = sample("events/ledger-events/PointsBooked.json");

        assertThat(of("PointsBooked", detail)).isEqualTo(of("PointsBooked", detail));
    }

    @Test
    void of_statesOfOrdersAndMerges_areToldToo() throws IOException {
        assertThat(of("OrderStateChanged", sample("events/ledger-events/OrderStateChanged.json")))
                .extracting(WebhookEvent::type)
                .contains(WebhookEventType.POINTS_BOOKED);
        assertThat(of("CustomersMerged", sample("events/ledger-events/CustomersMerged.json")))
                .allSatisfy(event -> assertThat(event.payload()).doesNotContain("head", "hash"));
    }

    @Test
    void of_reservation_isBookedAndNotRedeemed() {
        assertThat(of("PointsBooked", redemption("reserve", -500, 500)))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.payload())
                                        .contains("\"points\":-500,\"reserved\":500"));
    }

    @Test
    void of_captureOfAPart_tellsWhatWasRedeemed() {
        assertThat(of("PointsBooked", redemption("capture", 120, -500)))
                .extracting(WebhookEvent::type)
                .containsExactly(WebhookEventType.POINTS_BOOKED, WebhookEventType.REWARD_REDEEMED);
        assertThat(of("PointsBooked", redemption("capture", 120, -500)).getLast().payload())
                .contains("\"redemptionId\":\"red-1\",\"orderId\":\"1002\",\"points\":380");
    }

    @Test
    void of_lateCapture_tellsWhatWasRedeemed() {
        assertThat(of("PointsBooked", redemption("late-capture", -500, 0)).getLast().payload())
                .contains("\"type\":\"reward.redeemed\"", "\"points\":500");
    }

    @Test
    void of_bookingThatChangesNothing_isNotTold() {
        assertThat(of("PointsBooked", redemption("restore", 0, 0))).isEmpty();
    }

    @Test
    void of_pointsThatLapseSoon_areToldByTheTimeOfTheRun() {
        Instant run = Instant.parse("2026-05-01T06:00:00Z");
        Instant lapse = Instant.parse("2026-05-31T22:00:00Z");
        String detail =
                PointsExpiringEventJson.write(
                        "demo-shop",
                        run,
                        List.of(
                                new ExpiringPoints(
                                        new AccountId("demo-shop", "7001"), 120, lapse, 30)));

        assertThat(of("PointsExpiring", detail))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.at()).isEqualTo(run);
                            assertThat(event.payload())
                                    .isEqualTo(
                                            "{\"type\":\"points.expiring\",\"timestamp\":\"2026-05-01T06:00:00Z\","
                                                    + "\"data\":{\"shopId\":\"demo-shop\",\"customerId\":\"7001\","
                                                    + "\"points\":120,\"expiresAt\":\"2026-05-31T22:00:00Z\",\"daysBefore\":30}}");
                        });
    }

    @Test
    void of_whatShopsReport_isNotTold() {
        assertThat(
                        WebhookEventsJson.of(
                                new BusEvent(
                                        "id",
                                        "stammkunde.shop",
                                        "CustomersMerged",
                                        TOLD,
                                        Json.parse("{}"))))
                .isEmpty();
        assertThat(of("SomethingElse", "{}")).isEmpty();
    }

    @Test
    void of_anotherSchema_isRefused() {
        assertThatThrownBy(() -> of("PointsExpiring", "{\"schema\":2}"))
                .isInstanceOf(InvalidFieldException.class);
    }

    private static String sample(String path) throws IOException {
        return Files.readString(RepositoryRoot.path().resolve(path));
    }

    private static String deal(String what, long points, String more) {
        return """
               {"schema":1,"shopId":"demo-shop","bookings":[
                 {"schema":1,"shopId":"demo-shop","customerId":"7001","sequence":9,
                  "bookedAt":"2026-12-02T09:16:00Z","effects":{"points":%d},
                  "kind":"partner","booking":{"what":"%s","partner":"cafe",
                   "partnerName":"Cafe","issuer":"cafe","acceptor":"demo-shop",
                   "transaction":"b-1001",%s"agreement":3,"amount":"4.20","currency":"EUR",
                   "occurredAt":"2026-12-02T09:15:30Z","given":[],"taken":[],"owed":0}}]}
               """
                .formatted(points, what, more);
    }

    @Test
    void of_bookingAtAPartner_tellsTheShopByCustomerAndThePartnerByItsOwnIds() {
        List<WebhookEvent> events = of("PointsBooked", deal("EARNED", 6, ""));

        assertThat(events)
                .extracting(WebhookEvent::type)
                .containsExactly(WebhookEventType.POINTS_BOOKED, WebhookEventType.PARTNER_EARNED);
        assertThat(events).extracting(WebhookEvent::partner).containsExactly(null, "cafe");
        assertThat(events.getLast().payload())
                .isEqualTo(
                        "{\"type\":\"partner.earned\",\"timestamp\":\"2026-12-02T09:16:00Z\","
                                + "\"data\":{\"shopId\":\"demo-shop\",\"partnerId\":\"cafe\","
                                + "\"transactionId\":\"b-1001\",\"points\":6,\"amount\":\"4.20\","
                                + "\"currency\":\"EUR\",\"occurredAt\":\"2026-12-02T09:15:30Z\","
                                + "\"agreementVersion\":3}}");
    }

    @Test
    void of_bookingAtAPartner_hasAnIdThatFollowsFromNoCustomer() {
        String ofOne = deal("REDEEMED", -6, "");
        String ofAnother =
                ofOne.replace("7001", "7002").replace("\"sequence\":9", "\"sequence\":4");

        assertThat(of("PointsBooked", ofOne).getLast())
                .isEqualTo(of("PointsBooked", ofAnother).getLast());
        assertThat(of("PointsBooked", ofOne).getLast().type())
                .isEqualTo(WebhookEventType.PARTNER_REDEEMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EARNING_REVERSED", "REDEMPTION_REVERSED"})
    void of_whatIsTakenBackAtAPartner_isToldThoughNoPointsMove(String what) {
        assertThat(of("PointsBooked", deal(what, 0, "\"reversal\":\"r-1\",")))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo(WebhookEventType.PARTNER_REVERSED);
                            assertThat(event.payload())
                                    .contains("\"reversalId\":\"r-1\",\"points\":0");
                        });
    }

    @Test
    void of_newsOfAnAgreement_areThePartners() {
        DocumentId cafe = new DocumentId("demo-shop", "cafe");
        List<PartnerNews> news =
                List.of(
                        new PartnerNews.MonthClosed(cafe, TOLD, YearMonth.of(2026, 4)),
                        new PartnerNews.DisputeAnswered(cafe, TOLD, YearMonth.of(2026, 4), 2, true),
                        new PartnerNews.AgreementEnds(
                                cafe,
                                TOLD,
                                4,
                                PartnerNews.AgreementEnd.ENDS,
                                LocalDate.of(2026, 12, 31),
                                null));

        List<WebhookEvent> events =
                news.stream()
                        .flatMap(one -> of("PartnerTold", PartnerNewsEventJson.write(one)).stream())
                        .toList();

        assertThat(events).extracting(WebhookEvent::partner).containsOnly("cafe");
        assertThat(events).extracting(WebhookEvent::id).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.payload().replaceAll(".*\"partnerId\":\"cafe\",", ""))
                .containsExactly(
                        "\"month\":\"2026-04\"}}",
                        "\"month\":\"2026-04\",\"dispute\":2,\"settled\":true}}",
                        "\"end\":\"ENDS\",\"until\":\"2026-12-31\",\"agreementVersion\":4}}");
    }
}
