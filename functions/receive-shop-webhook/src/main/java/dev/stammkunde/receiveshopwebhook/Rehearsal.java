package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.receiveshopwebhook.translation.Delivery;
import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;
import dev.stammkunde.receiveshopwebhook.translation.Translation;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Goes through all that a delivery needs before a snapshot is taken: the API's event, signatures,
 * the translation of an order, the call for a secret, the call to the bus and the note that a shop
 * was heard. No event gets out and nothing is written.
 */
final class Rehearsal {

    /** No shop has it: its secret is not found, and its event is refused. */
    private static final String SHOP_ID = "snapshot-rehearsal";

    private static final String SAMPLE = "rehearsal.json";

    private final FindShopConnection secrets;
    private final EventBridgeShopEventBus bus;
    private final ShopRhythms rhythms;
    private final OrderMarks marks;
    private final OutcomeLog log;

    Rehearsal(
            FindShopConnection secrets,
            EventBridgeShopEventBus bus,
            ShopRhythms rhythms,
            OrderMarks marks,
            OutcomeLog log) {
        this.secrets = secrets;
        this.bus = bus;
        this.rhythms = rhythms;
        this.marks = marks;
        this.log = log;
    }

    void run() throws IOException {
        List<ShopEvent> events = translate(sample());
        secrets.find(SHOP_ID);
        bus.rehearse(events);
        note(rhythms);
        mark(marks, events);
        log.info("rehearsed").write();
    }

    /** There is nothing to follow, so the write is refused. */
    static void note(ShopRhythms rhythms) {
        ShopRhythm rhythm = ShopRhythm.beginning(SHOP_ID, Instant.EPOCH);
        rhythms.find(SHOP_ID);
        rhythms.follow(rhythm, rhythm.heardAt(Instant.EPOCH.plus(HeardShops.BETWEEN_NOTES)));
    }

    /** There is no such mark, so the write is refused. */
    static void mark(OrderMarks marks, List<ShopEvent> events) {
        for (ShopEvent event : events) {
            if (event instanceof ShopEvent.OrderReported reported) {
                OrderMark mark = OrderMark.of(reported);
                marks.find(mark.shopId(), mark.orderId());
                marks.raise(mark, Instant.EPOCH);
            }
        }
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = Rehearsal.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IOException(SAMPLE + " is not in the jar");
            }
            return in.readAllBytes();
        }
    }

    /** Every scheme and the most common translation; a wrong signature takes the same way. */
    static List<ShopEvent> translate(byte[] order) {
        HttpRequest request = HttpRequest.parse(new ByteArrayInputStream(event(order)));
        Delivery delivery =
                new Delivery(
                        Platform.SHOPIFY,
                        SHOP_ID,
                        request.headers(),
                        request.body().bytes(),
                        request.at());
        PlatformAdapter adapter = PlatformAdapter.of(Platform.SHOPIFY);
        adapter.signature()
                .verify(delivery.headers(), delivery.body(), List.of("rehearsal"), request.at());
        Translation translation = adapter.translator().translate(delivery, connection());
        return translation instanceof Translation.Understood understood
                ? understood.events()
                : List.of();
    }

    private static ShopConnection connection() {
        return new ShopConnection(
                Platform.SHOPIFY, List.of("rehearsal"), null, null, ShopConnection.CustomerKey.ANY);
    }

    private static byte[] event(byte[] order) {
        Map<String, String> headers =
                Map.of(
                        "x-shopify-topic", "orders/paid",
                        "x-shopify-hmac-sha256", "AAAA");
        return JsonText.objectBytes(
                json ->
                        json.text("routeKey", "POST /webhooks/{platform}/{shopId}")
                                .text("rawPath", "/webhooks/shopify/" + SHOP_ID)
                                .object(
                                        "headers",
                                        h -> headers.forEach((name, value) -> h.text(name, value)))
                                .object(
                                        "requestContext",
                                        context ->
                                                context.text("requestId", SHOP_ID)
                                                        .number("timeEpoch", 0)
                                                        .object(
                                                                "http",
                                                                http ->
                                                                        http.text(
                                                                                "method", "POST")))
                                .text("body", Base64.getEncoder().encodeToString(order))
                                .bool("isBase64Encoded", true));
    }
}
