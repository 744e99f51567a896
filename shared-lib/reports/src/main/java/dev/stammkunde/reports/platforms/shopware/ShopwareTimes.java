package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells when what Shopware says was true. A payment that changes its state changes its own {@code
 * updatedAt} and not the order's, so the newest time in an order is that of its latest change. The
 * envelope's time, which is of the attempt to send, decides between reports of one time.
 */
final class ShopwareTimes {

    private static final List<String> TIMES = List.of("createdAt", "updatedAt");

    /** The end of the year 9999, beyond which times are no longer written with four digits. */
    private static final long LATEST = 253_402_300_799L;

    private final @Nullable Instant sentAt;

    ShopwareTimes(JsonField envelope) {
        this.sentAt =
                envelope.find("timestamp")
                        .filter(timestamp -> timestamp.kind() == JsonField.Kind.NUMBER)
                        .map(
                                timestamp ->
                                        Instant.ofEpochSecond(
                                                Math.clamp(timestamp.longInteger(), 0, LATEST)))
                        .orElse(null);
    }

    /** Returns the time of an order's latest change. */
    AsOf of(JsonField order) {
        Stream<JsonField> payments =
                ShopwarePayload.elements(order, "transactions").stream()
                        .flatMap(ShopwareTimes::withCaptures);
        Instant placedAt = order.instant("orderDateTime");
        Instant newest =
                Stream.concat(Stream.of(order), payments)
                        .flatMap(ShopwareTimes::times)
                        .filter(placedAt::isBefore)
                        .max(Instant::compareTo)
                        .orElse(placedAt);
        return new AsOf(newest, sentAt);
    }

    /** Returns the time of an order of which the payload has nothing but an id. */
    AsOf ofId(Source source) {
        return new AsOf(sentAt == null ? source.receivedAt() : sentAt, sentAt);
    }

    private static Stream<JsonField> withCaptures(JsonField transaction) {
        List<JsonField> captures = ShopwarePayload.elements(transaction, "captures");
        return Stream.concat(
                Stream.concat(Stream.of(transaction), captures.stream()),
                captures.stream().flatMap(c -> ShopwarePayload.elements(c, "refunds").stream()));
    }

    private static Stream<Instant> times(JsonField entity) {
        return TIMES.stream().flatMap(name -> entity.findInstant(name).stream());
    }
}
