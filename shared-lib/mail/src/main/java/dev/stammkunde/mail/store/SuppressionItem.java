package dev.stammkunde.mail.store;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** What is known of an address, as an item under the address's hash. */
final class SuppressionItem {

    private static final String HARD_BOUNCED_AT = "hardBouncedAt";
    private static final String COMPLAINED_AT = "complainedAt";
    private static final String SOFT_BOUNCES = "softBounces";
    private static final String DELIVERED_AT = "deliveredAt";
    private static final String AT = "at";

    private SuppressionItem() {}

    static Map<String, AttributeValue> toItem(
            EmailKey address, Suppression suppression, long version) {
        ItemWriter item =
                new ItemWriter()
                        .number(MailKeys.VERSION, version)
                        .text(HARD_BOUNCED_AT, suppression.hardBouncedAt())
                        .text(COMPLAINED_AT, suppression.complainedAt())
                        .list(
                                SOFT_BOUNCES,
                                suppression.softBounces(),
                                at -> new ItemWriter().text(AT, at))
                        .text(DELIVERED_AT, suppression.deliveredAt());
        MailKeys.suppression(address).forEach((name, value) -> item.text(name, value.s()));
        return item.toItem();
    }

    static Versioned<Suppression> fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Versioned<>(
                new Suppression(
                        item.findText(HARD_BOUNCED_AT).map(Instant::parse).orElse(null),
                        item.findText(COMPLAINED_AT).map(Instant::parse).orElse(null),
                        item.list(SOFT_BOUNCES, bounce -> bounce.instant(AT)),
                        item.findText(DELIVERED_AT).map(Instant::parse).orElse(null)),
                item.number(MailKeys.VERSION));
    }
}
