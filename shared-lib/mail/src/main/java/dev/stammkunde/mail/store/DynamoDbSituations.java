package dev.stammkunde.mail.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.store.CustomerItems;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.PointsKeys;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads situations of mails from three tables: two batch reads for up to ten orders, one for what
 * is known of the customers and one for their addresses.
 */
public final class DynamoDbSituations implements ReadSituations {

    /** A batch read takes 100 keys, and an order needs five. */
    private static final int ORDERS_PER_READ = 20;

    private final DynamoDbClient client;
    private final Tables tables;

    /** The names of the tables that are read. */
    public record Tables(String mails, String customers, String points) {}

    public DynamoDbSituations(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
    }

    @Override
    public List<Situation> read(List<MailOrder> orders) {
        List<Situation> situations = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += ORDERS_PER_READ) {
            situations.addAll(
                    readSome(
                            orders.subList(from, Math.min(orders.size(), from + ORDERS_PER_READ))));
        }
        return situations;
    }

    private List<Situation> readSome(List<MailOrder> orders) {
        Set<Map<String, AttributeValue>> mailKeys = new LinkedHashSet<>();
        Set<Map<String, AttributeValue>> customerKeys = new LinkedHashSet<>();
        Set<Map<String, AttributeValue>> pointsKeys = new LinkedHashSet<>();
        for (MailOrder order : orders) {
            CustomerId customer = order.key().customer();
            mailKeys.add(MailKeys.record(order.key()));
            mailKeys.add(MailKeys.standing(customer));
            customerKeys.add(CustomerItems.profileKey(customer));
            customerKeys.add(CustomerItems.activityKey(customer));
            pointsKeys.add(PointsKeys.account(account(customer)));
        }
        Items items =
                get(
                        Map.of(
                                tables.mails(), List.copyOf(mailKeys),
                                tables.customers(), List.copyOf(customerKeys),
                                tables.points(), List.copyOf(pointsKeys)));
        Items suppressions = suppressions(orders, items);
        return orders.stream().map(order -> situation(order, items, suppressions)).toList();
    }

    private Items suppressions(List<MailOrder> orders, Items items) {
        Set<Map<String, AttributeValue>> keys = new LinkedHashSet<>();
        for (MailOrder order : orders) {
            MailFacts.findAddress(order, customer(order.key().customer(), items))
                    .ifPresent(
                            address -> {
                                keys.add(suppressionKey(order, address));
                                keys.add(MailKeys.standing(mailbox(order, address)));
                            });
        }
        return keys.isEmpty()
                ? new Items(Map.of())
                : get(Map.of(tables.mails(), List.copyOf(keys)));
    }

    private Situation situation(MailOrder order, Items items, Items suppressions) {
        CustomerId id = order.key().customer();
        Customer customer = customer(id, items);
        Map<String, AttributeValue> record =
                items.find(tables.mails(), MailKeys.record(order.key()));
        Map<String, AttributeValue> standing = items.find(tables.mails(), MailKeys.standing(id));
        Map<String, AttributeValue> activity =
                items.find(tables.customers(), CustomerItems.activityKey(id));
        Map<String, AttributeValue> points =
                items.find(tables.points(), PointsKeys.account(account(id)));
        Versioned<Standing> own =
                standing == null
                        ? new Versioned<>(Standing.empty(), 0)
                        : StandingItem.fromItem(standing);
        return new Situation(
                record == null
                        ? new Versioned<>(MailRecord.of(order), 0)
                        : RecordItem.fromItem(record),
                MailFacts.findAddress(order, customer)
                        .map(address -> joined(own, suppressions, mailbox(order, address)))
                        .orElse(own),
                customer,
                activity == null ? Activity.none() : CustomerItems.activity(activity),
                MailFacts.findAddress(order, customer)
                        .map(address -> suppression(suppressions, suppressionKey(order, address)))
                        .orElseGet(Suppression::none),
                points == null ? PointsAccount.empty(account(id)) : AccountItem.fromItem(points));
    }

    /** Consent is given for an address, maybe before the customer had it. */
    private Versioned<Standing> joined(
            Versioned<Standing> own, Items ofAddresses, CustomerId mailbox) {
        Map<String, AttributeValue> item =
                ofAddresses.find(tables.mails(), MailKeys.standing(mailbox));
        if (item == null) {
            return own;
        }
        Wishes wishes = StandingItem.fromItem(item).value().wishes();
        return new Versioned<>(
                own.value().with(own.value().wishes().joined(wishes)), own.version());
    }

    private static CustomerId mailbox(MailOrder order, String address) {
        return Mailbox.of(order.key().customer().shopId(), address);
    }

    private Suppression suppression(Items suppressions, Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item = suppressions.find(tables.mails(), key);
        return item == null ? Suppression.none() : SuppressionItem.fromItem(item).value();
    }

    private Customer customer(CustomerId id, Items items) {
        Map<String, AttributeValue> profile =
                items.find(tables.customers(), CustomerItems.profileKey(id));
        return profile == null ? Customer.UNKNOWN : CustomerItems.customer(id, profile);
    }

    private static Map<String, AttributeValue> suppressionKey(MailOrder order, String address) {
        return MailKeys.suppression(Suppression.keyOf(order.key().customer().shopId(), address));
    }

    private static AccountId account(CustomerId customer) {
        return new AccountId(customer.shopId(), customer.id());
    }

    private Items get(Map<String, List<Map<String, AttributeValue>>> keysByTable) {
        Map<String, Map<Key, Map<String, AttributeValue>>> byTable = new HashMap<>();
        BatchRead.items(client, keysByTable)
                .forEach(
                        (table, found) -> {
                            Map<Key, Map<String, AttributeValue>> byKey = new HashMap<>();
                            found.forEach(item -> byKey.put(Key.of(item), item));
                            byTable.put(table, byKey);
                        });
        return new Items(byTable);
    }

    private record Key(@Nullable AttributeValue pk, @Nullable AttributeValue sk) {
        static Key of(Map<String, AttributeValue> item) {
            return new Key(item.get(MailKeys.PK), item.get(MailKeys.SK));
        }
    }

    private record Items(Map<String, Map<Key, Map<String, AttributeValue>>> byTable) {
        @Nullable Map<String, AttributeValue> find(String table, Map<String, AttributeValue> key) {
            return byTable.getOrDefault(table, Map.of()).get(Key.of(key));
        }
    }
}
