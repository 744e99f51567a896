package dev.stammkunde.reports.platforms.woocommerce;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.ShopConnection;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads times, which WooCommerce writes twice and without an offset: {@code date_paid_gmt} is meant
 * in UTC, {@code date_paid} in the site's zone. Version 1 of the resources has only the latter.
 */
final class WooCommerceTimes {

    private final JsonField object;
    private final ZoneId zone;

    WooCommerceTimes(JsonField object, ShopConnection shop) {
        this.object = object;
        this.zone = shop.zone() == null ? ZoneOffset.UTC : shop.zone();
    }

    /**
     * Finds a time.
     *
     * @param name without {@code _gmt}
     */
    Optional<Instant> find(String name) {
        return object.find(name + "_gmt")
                .filter(WooCommerceTimes::isFilled)
                .map(JsonField::instantInUtc)
                .or(() -> object.find(name).filter(WooCommerceTimes::isFilled).map(this::local));
    }

    /** Reads a time that must be there. */
    Instant of(String name) {
        return find(name).orElseGet(() -> object.at(name + "_gmt").instantInUtc());
    }

    private static boolean isFilled(JsonField field) {
        return !field.text().isBlank();
    }

    private Instant local(JsonField field) {
        return field.text().endsWith("Z")
                ? field.instantInUtc()
                : field.localDateTime().atZone(zone).toInstant();
    }
}
