package dev.stammkunde.reports.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;
import dev.stammkunde.shop.json.ShopEventJson;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

class EventBridgeShopEventBusTest {

    private static final Source SOURCE =
            new Source("tee", Platform.STANDARD, "d", Instant.parse("2026-05-03T08:00:00Z"));

    private final FakeEventBridge client = new FakeEventBridge();
    private final EventBridgeShopEventBus bus = new EventBridgeShopEventBus(client, "shop-events");

    @Test
    void publish_event_namesBusSourceTypeAndTime() {
        ShopEvent event = new ShopEvent.CustomerDeleted(SOURCE, "7", SOURCE.receivedAt());

        bus.publish(List.of(event));

        PutEventsRequestEntry entry = client.accepted.getFirst();
        assertThat(entry.eventBusName()).isEqualTo("shop-events");
        assertThat(entry.source()).isEqualTo("stammkunde.shop");
        assertThat(entry.detailType()).isEqualTo("CustomerDeleted");
        assertThat(entry.time()).isEqualTo(SOURCE.receivedAt());
        assertThat(ShopEventJson.read(Json.parse(entry.detail()))).isEqualTo(event);
    }

    @Test
    void publish_nothing_makesNoCall() {
        bus.publish(List.of());

        assertThat(client.calls).isEmpty();
    }

    @Test
    void publish_manyEvents_goesInCallsOfTen() {
        bus.publish(deletions(23));

        assertThat(client.calls.stream().map(r -> r.entries().size())).containsExactly(10, 10, 3);
        assertThat(client.accepted).hasSize(23);
    }

    @Test
    void publish_largeEvents_keepsEachCallBelowTheLimit() {
        bus.publish(Collections.nCopies(5, requestOf(30_000)));

        assertThat(client.calls.size()).isGreaterThan(1);
        assertThat(client.accepted).hasSize(5);
        assertThat(client.calls)
                .allSatisfy(
                        call ->
                                assertThat(
                                                call.entries().stream()
                                                        .mapToInt(e -> e.detail().length())
                                                        .sum())
                                        .isLessThan(1024 * 1024));
        assertThat(client.calls.getFirst().entries()).hasSize(2);
    }

    @Test
    void publish_eventLargerThanTheBusCarries_publishesNone() {
        assertThatThrownBy(() -> bus.publish(List.of(deletions(1).getFirst(), requestOf(90_000))))
                .isInstanceOf(ShopEventBus.EventTooLargeException.class);
        assertThat(client.calls).isEmpty();
    }

    @Test
    void publish_eventWithItsEnvelopeOverTheLimit_publishesNone() {
        int around = ShopEventJson.write(requestOf("")).length();

        bus.publish(List.of(requestOf("x".repeat(1_048_576 - 1_024 - around))));
        assertThat(client.accepted).hasSize(1);
        assertThatThrownBy(
                        () ->
                                bus.publish(
                                        List.of(requestOf("x".repeat(1_048_577 - 1_024 - around)))))
                .isInstanceOf(ShopEventBus.EventTooLargeException.class);
    }

    @Test
    void publish_orderLargerThanTheBusCarries_isShortenedByWhatNoRuleCanName() {
        bus.publish(List.of(orderWith("x".repeat(1_100_000), List.of())));

        String detail = client.accepted.getFirst().detail();
        assertThat(detail)
                .contains("\"productId\":\"p-1\"", "\"categories\":[\"Tee\"]", "\"paid\":\"9.99\"")
                .doesNotContain("sku");
    }

    @Test
    void publish_orderWithMoreRefundsThanTheBusCarries_publishesNone() {
        Money cent = Money.ofMinor(CurrencyUnit.EUR, 1);
        Money zero = Money.zero(CurrencyUnit.EUR);
        List<Refund> refunds =
                IntStream.range(0, 10_000)
                        .mapToObj(Integer::toString)
                        .map(id -> new Refund(id, "7", SOURCE.receivedAt(), List.of(), zero, cent))
                        .toList();

        bus.publish(List.of(orderWith("sku", refunds.subList(0, 5_000))));
        assertThat(client.accepted).hasSize(1);
        assertThatThrownBy(() -> bus.publish(List.of(orderWith("sku", refunds))))
                .isInstanceOf(ShopEventBus.EventTooLargeException.class);
    }

    @Test
    void publish_someEntriesRefusedOnce_putsThoseAgain() {
        client.refuse = (call) -> call == 1;

        bus.publish(deletions(4));

        assertThat(client.calls.stream().map(r -> r.entries().size())).containsExactly(4, 2);
        assertThat(client.accepted).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void publish_entriesRefusedTwice_isUnavailable() {
        client.refuse = (call) -> true;

        assertThatThrownBy(() -> bus.publish(deletions(4)))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void publish_noAnswer_isUnavailable() {
        client.fails = true;

        assertThatThrownBy(() -> bus.publish(deletions(1)))
                .isInstanceOf(UnavailableException.class);
    }

    private static List<ShopEvent> deletions(int count) {
        return IntStream.range(0, count)
                .<ShopEvent>mapToObj(
                        i ->
                                new ShopEvent.CustomerDeleted(
                                        SOURCE, Integer.toString(i), SOURCE.receivedAt()))
                .toList();
    }

    private static ShopEvent requestOf(String email) {
        return new ShopEvent.CustomerRedactionRequested(SOURCE, "7", email, List.of("order-0001"));
    }

    private static ShopEvent orderWith(String name, List<Refund> refunds) {
        Money price = Money.of(CurrencyUnit.EUR, new BigDecimal("9.99"));
        Money zero = Money.zero(CurrencyUnit.EUR);
        OrderLine line =
                new OrderLine(
                        "1",
                        OrderLine.LineKind.GOODS,
                        "p-1",
                        name,
                        List.of(name, "Tee"),
                        1,
                        price,
                        price,
                        zero);
        return new ShopEvent.OrderReported(
                SOURCE,
                AsOf.of(SOURCE.receivedAt()),
                new Order(
                        "7",
                        "#7",
                        "c-1",
                        SOURCE.receivedAt(),
                        false,
                        List.of(line),
                        zero,
                        zero,
                        price,
                        zero,
                        zero),
                new Payment.Paid(SOURCE.receivedAt()),
                false,
                refunds);
    }

    private static ShopEvent requestOf(int orders) {
        return new ShopEvent.CustomerRedactionRequested(
                SOURCE,
                "7",
                null,
                IntStream.range(0, orders).mapToObj(i -> "order-%04d".formatted(i)).toList());
    }

    /** Refuses every other entry of the calls that it is told to. */
    private static final class FakeEventBridge implements EventBridgeClient {

        private final List<PutEventsRequest> calls = new ArrayList<>();
        private final List<PutEventsRequestEntry> accepted = new ArrayList<>();
        private Predicate<Integer> refuse = call -> false;
        private boolean fails;

        @Override
        public PutEventsResponse putEvents(PutEventsRequest request) {
            if (fails) {
                throw SdkClientException.create("no answer");
            }
            calls.add(request);
            boolean refusing = refuse.test(calls.size());
            List<PutEventsResultEntry> results = new ArrayList<>();
            int failed = 0;
            for (int i = 0; i < request.entries().size(); i++) {
                if (refusing && i % 2 == 1 || refusing && request.entries().size() == 1) {
                    failed++;
                    results.add(PutEventsResultEntry.builder().errorCode("Throttled").build());
                } else {
                    accepted.add(request.entries().get(i));
                    results.add(PutEventsResultEntry.builder().eventId("id-" + i).build());
                }
            }
            return PutEventsResponse.builder().failedEntryCount(failed).entries(results).build();
        }

        @Override
        public String serviceName() {
            return "events";
        }

        @Override
        public void close() {}
    }
}
