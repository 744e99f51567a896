package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.ClaimState;

import org.joda.money.Money;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/** A claim as an item. */
final class ClaimItem {

    private ClaimItem() {}

    static Map<String, AttributeValue> toItem(Claim claim) {
        Map<String, AttributeValue> item = new HashMap<>(ClaimKeys.claim(claim.id()));
        item.putAll(
                new ItemWriter()
                        .number(ClaimKeys.VERSION, claim.version())
                        .number("offerVersion", claim.offerVersion())
                        .text("price", claim.price())
                        .text("key", claim.key().isEmpty() ? null : claim.key())
                        .text("state", claim.state())
                        .text("at", claim.at())
                        .text("holdUntil", claim.holdUntil())
                        .text("order", claim.orderId())
                        .toItem());
        return item;
    }

    static Claim fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Claim(
                ClaimKeys.claimOf(attributes),
                item.integer("offerVersion"),
                Money.parse(item.text("price")),
                item.findText("key").orElse(""),
                ClaimState.valueOf(item.text("state")),
                item.instant("at"),
                item.instant("holdUntil"),
                item.textOrNull("order"),
                item.number(ClaimKeys.VERSION));
    }
}
