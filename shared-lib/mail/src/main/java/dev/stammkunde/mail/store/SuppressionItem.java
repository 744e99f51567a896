package dev.stammkunde.mail.store;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.SkipReason;
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
    private static final String LIFTS = "lifts";
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String REASON = "reason";
    private static final String OF = "of";

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
                        .text(DELIVERED_AT, suppression.deliveredAt())
                        .list(
                                LIFTS,
                                suppression.lifts(),
                                lift ->
                                        new ItemWriter()
                                                .text(AT, lift.at())
                                                .text(BY, lift.by())
                                                .text(REASON, lift.reason())
                                                .text(OF, lift.of()));
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
                        item.findText(DELIVERED_AT).map(Instant::parse).orElse(null),
                        item.list(LIFTS, SuppressionItem::lift)),
                item.number(MailKeys.VERSION));
    }

    private static Suppression.Lift lift(ItemReader lift) {
        return new Suppression.Lift(
                lift.instant(AT),
                lift.text(BY),
                lift.text(REASON),
                lift.findText(OF).map(SkipReason::valueOf).orElse(null));
    }
}
