package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.behaviour.BehaviourAct.Basket;
import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.json.BehaviourJson;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** A consent, an event or a basket as an item. */
final class BehaviourItem {

    static final String AGREED = "agreed";
    static final String SINCE = "since";
    static final String SAID_AT = "saidAt";

    private static final String VERSION = "textVersion";
    private static final String EVENT_ID = "eventId";
    private static final String AT = "at";
    private static final String ACT = "act";
    private static final String YES = "true";

    private BehaviourItem() {}

    static Map<String, AttributeValue> write(CustomerId customer, BehaviourConsent consent) {
        return BehaviourKeys.key(customer, BehaviourKeys.CONSENT)
                .text(AGREED, consent.isAgreed())
                .text(SINCE, consent.since())
                .text(SAID_AT, consent.at())
                .text(VERSION, consent.version().isEmpty() ? null : consent.version())
                .toItem();
    }

    static BehaviourConsent consent(ItemReader item) {
        return new BehaviourConsent(
                item.text(AGREED).equals(YES),
                item.instant(SINCE),
                item.instant(SAID_AT),
                item.findText(VERSION).orElse(""));
    }

    /** Goes by itself thirty days after it happened. */
    static Map<String, AttributeValue> write(CustomerId customer, BehaviourEvent event) {
        Instant until = event.at().plus(BehaviourEvent.KEPT);
        ItemWriter item =
                BehaviourKeys.key(customer, sortKey(event))
                        .text(EVENT_ID, event.id())
                        .text(AT, event.at())
                        .text(ACT, BehaviourJson.write(event.act()))
                        .number(BehaviourKeys.EXPIRES_AT, until.getEpochSecond());
        if (event.act() instanceof Basket basket) {
            item.text(BehaviourKeys.CHANGED_AT, BehaviourKeys.changedAt(event.at()));
            if (!basket.lines().isEmpty()) {
                item.text(BehaviourKeys.BASKET_SHARD, BehaviourKeys.basketShard(customer));
            }
        }
        return item.toItem();
    }

    static BehaviourEvent event(ItemReader item) {
        return new BehaviourEvent(
                item.text(EVENT_ID), item.instant(AT), BehaviourJson.readStored(item.text(ACT)));
    }

    private static String sortKey(BehaviourEvent event) {
        return event.act() instanceof Basket
                ? BehaviourKeys.BASKET
                : BehaviourKeys.event(event.id());
    }
}
