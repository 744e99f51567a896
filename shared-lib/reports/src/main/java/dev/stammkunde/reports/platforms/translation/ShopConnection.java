package dev.stammkunde.reports.platforms.translation;

import dev.stammkunde.shop.Platform;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/**
 * What is set up for a shop.
 *
 * @param secrets the current webhook secret first; a second one while it is being replaced
 * @param currency the shop's currency, for payloads that do not name it
 * @param zone the shop's time zone, for payloads with local times only
 * @param customerKey what identifies a customer where the platform has two names
 */
public record ShopConnection(
        Platform platform,
        List<String> secrets,
        @Nullable CurrencyUnit currency,
        @Nullable ZoneId zone,
        CustomerKey customerKey) {

    /** How a Shopware customer is identified. */
    public enum CustomerKey {
        /** The id where the payload has it, else the number. */
        ANY,
        /** Always the customer number, which orders and registrations both carry. */
        NUMBER
    }

    public ShopConnection {
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a shop has at least one secret");
        }
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ShopConnection[" + platform + ", " + secrets.size() + " secrets]";
    }
}
