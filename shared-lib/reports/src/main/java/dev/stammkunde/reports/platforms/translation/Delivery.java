package dev.stammkunde.reports.platforms.translation;

import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Source;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * One webhook as it came.
 *
 * @param headers by lower-case name
 * @param body the bytes that are signed
 * @param receivedAt by the API's clock
 */
public record Delivery(
        Platform platform,
        String shopId,
        Map<String, String> headers,
        byte[] body,
        Instant receivedAt) {

    public Delivery {
        headers = Map.copyOf(headers);
    }

    /** Returns the first of the named headers that is there and not blank. */
    public Optional<String> header(String... lowerCaseNames) {
        for (String name : lowerCaseNames) {
            String value = headers.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    /** Returns the time in the first of the named headers, unless it is none. */
    public Optional<Instant> findTime(String... lowerCaseNames) {
        try {
            return header(lowerCaseNames).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException _) {
            // Headers are not signed, so what is wrong with them is no reason to keep a delivery.
            return Optional.empty();
        }
    }

    /** Returns where the events of this delivery come from. */
    public Source source(String deliveryId) {
        return new Source(shopId, platform, deliveryId, receivedAt);
    }
}
