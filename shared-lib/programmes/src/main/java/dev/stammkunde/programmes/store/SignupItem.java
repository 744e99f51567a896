package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.gatherings.Roster;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.SignupState;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/** Sign-ups for events as items, and their keys (see {@code docs/data-model.md}). */
final class SignupItem {

    static final String OF_CUSTOMER = "event#";
    static final String WHO = "who#";

    /** One partition of the index holds who is to be told, which is few. */
    static final String UNTOLD = "event-notices";

    static final String TOLD = "told";

    private SignupItem() {}

    static String partition(DocumentId event) {
        return "event-roster#" + KeyText.escape(event.shopId()) + '#' + event.id();
    }

    static Map<String, AttributeValue> rosterKey(DocumentId event) {
        return key(partition(event), "count");
    }

    static Map<String, AttributeValue> key(DocumentId event, AccountId holder) {
        return key(ClaimKeys.holder(holder), OF_CUSTOMER + event.id());
    }

    static Map<String, AttributeValue> keyOfEvent(DocumentId event, AccountId holder) {
        return key(partition(event), WHO + KeyText.escape(holder.customerId()));
    }

    static Map<String, AttributeValue> of(Roster roster) {
        return with(
                rosterKey(roster.event()),
                new ItemWriter()
                        .number("capacity", roster.capacity())
                        .text("starts", roster.starts())
                        .number("taken", roster.taken())
                        .number("waiting", roster.waiting())
                        .number("last", roster.last())
                        .number("version", roster.version()));
    }

    static Roster roster(DocumentId event, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Roster(
                event,
                item.integer("capacity"),
                item.instant("starts"),
                item.integer("taken"),
                item.integer("waiting"),
                item.number("last"),
                item.number("version"));
    }

    /** Who has a seat or waits for one is to be told at once. */
    static Map<String, AttributeValue> ofCustomer(Signup signup) {
        ItemWriter fields = fields(signup);
        if (signup.state() == SignupState.SEATED || signup.state() == SignupState.WAITING) {
            fields.text(ClaimKeys.DUE_SHARD, UNTOLD)
                    .text(ClaimKeys.DUE_AT, KeyText.sortable(signup.at()));
        }
        return with(key(signup.event(), signup.holder()), fields);
    }

    static AccountId holderOf(Map<String, AttributeValue> key) {
        String[] holder = requireNonNull(key.get(KeyText.PK)).s().split("#", -1);
        return new AccountId(KeyText.unescape(holder[1]), KeyText.unescape(holder[2]));
    }

    static Map<String, AttributeValue> ofEvent(Signup signup) {
        return with(keyOfEvent(signup.event(), signup.holder()), fields(signup));
    }

    private static ItemWriter fields(Signup signup) {
        return new ItemWriter()
                .text("state", signup.state())
                .number("number", signup.number())
                .text("at", signup.at())
                .number("version", signup.version());
    }

    static Signup ofCustomer(AccountId holder, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String event = item.text(KeyText.SK).substring(OF_CUSTOMER.length());
        return signup(new DocumentId(holder.shopId(), event), holder, item);
    }

    static Signup ofEvent(DocumentId event, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String customer = KeyText.unescape(item.text(KeyText.SK).substring(WHO.length()));
        return signup(event, new AccountId(event.shopId(), customer), item);
    }

    private static Signup signup(DocumentId event, AccountId holder, ItemReader item) {
        return new Signup(
                event,
                holder,
                SignupState.valueOf(item.text("state")),
                item.number("number"),
                item.instant("at"),
                item.number("version"));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> key, ItemWriter fields) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.putAll(fields.toItem());
        return item;
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort).toItem();
    }
}
