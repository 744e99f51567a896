package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionTally;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/**
 * Keys of what customers did, in the programmes table (see {@code docs/data-model.md}). An action
 * lies with its customer; its id and its order lead there.
 */
final class ActionKeys {

    /** One partition holds what is to be booked, which is next to nothing. */
    static final String UNSETTLED = "actions";

    private static final String DONE = "done#";
    private static final String TALLY = "done-tally#";

    private ActionKeys() {}

    static Map<String, AttributeValue> action(AccountId holder, String id) {
        return key(ClaimKeys.holder(holder), DONE + id);
    }

    static String actionsPrefix() {
        return DONE;
    }

    /** Actions and tallies. */
    static String allPrefix() {
        return "done";
    }

    static String talliesPrefix() {
        return TALLY;
    }

    static Map<String, AttributeValue> tally(ActionTally tally) {
        return key(ClaimKeys.holder(tally.holder()), TALLY + tally.action() + '#' + tally.scope());
    }

    /** Where it is kept whose an id is. */
    static Map<String, AttributeValue> byId(ActionId id) {
        return key("done-id#" + KeyText.escape(id.shopId()) + '#' + KeyText.escape(id.id()), "of");
    }

    static String order(String shopId, String orderId) {
        return "done-order#" + KeyText.escape(shopId) + '#' + KeyText.escape(orderId);
    }

    static Map<String, AttributeValue> ofOrder(ActionId id, String orderId) {
        return key(order(id.shopId(), orderId), id.id());
    }

    /** The index's partition of what waits for somebody of a shop. */
    static String waiting(String shopId) {
        return "actions#" + KeyText.escape(shopId);
    }

    static String text(Instant at) {
        return KeyText.sortable(at);
    }

    static ActionId idOf(Map<String, AttributeValue> key) {
        String[] holder = requireNonNull(key.get(KeyText.PK)).s().split("#", -1);
        return new ActionId(
                KeyText.unescape(holder[1]),
                requireNonNull(key.get(KeyText.SK)).s().substring(DONE.length()));
    }

    static ActionId idOfOrder(String shopId, Map<String, AttributeValue> key) {
        return new ActionId(shopId, requireNonNull(key.get(KeyText.SK)).s());
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
