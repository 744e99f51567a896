package dev.stammkunde.mail.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads situations of mails: what customers and points keep is asked of them, and the mail table is
 * read twice for up to 33 orders, the second time by the addresses of the customers.
 */
public final class DynamoDbSituations implements ReadSituations {

    /** A batch read takes 100 keys, and an order needs three of its address. */
    private static final int ORDERS_PER_READ = 33;

    private static final Found NOTHING = new Found(Customer.UNKNOWN, Activity.none());

    private final DynamoDbClient client;
    private final String table;
    private final Sources sources;

    /** What is asked of other wings. */
    public record Sources(FindCustomers customers, FindAccounts accounts) {}

    public DynamoDbSituations(DynamoDbClient client, String mailTable, Sources sources) {
        this.client = client;
        this.table = mailTable;
        this.sources = sources;
    }

    @Override
    public List<Situation> read(List<MailOrder> orders) {
        List<CustomerId> ids = orders.stream().map(order -> order.key().customer()).toList();
        Map<CustomerId, Found> customers = sources.customers().customers(ids);
        Map<AccountId, PointsAccount> accounts =
                sources.accounts().accounts(ids.stream().map(DynamoDbSituations::account).toList());
        List<Asked> asked = new ArrayList<>();
        for (MailOrder order : orders) {
            CustomerId id = order.key().customer();
            Found found = customers.getOrDefault(id, NOTHING);
            asked.add(
                    new Asked(
                            order,
                            found,
                            MailFacts.findAddress(order, found.customer()),
                            accounts.getOrDefault(account(id), PointsAccount.empty(account(id)))));
        }
        List<Situation> situations = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += ORDERS_PER_READ) {
            situations.addAll(
                    readSome(asked.subList(from, Math.min(asked.size(), from + ORDERS_PER_READ))));
        }
        return situations;
    }

    /** An order with what other wings know of its customer. */
    private record Asked(
            MailOrder order, Found found, Optional<String> address, PointsAccount points) {

        CustomerId mailbox(String of) {
            return Mailbox.of(order.key().customer().shopId(), of);
        }

        Optional<EmailKey> findMailbox() {
            return order instanceof MailOrder.OfCampaign
                    ? address.flatMap(
                            of -> MailboxMails.findKey(order.key().customer().shopId(), of))
                    : Optional.empty();
        }

        Map<String, AttributeValue> suppressionKey(String of) {
            return MailKeys.suppression(EmailKey.of(order.key().customer().shopId(), of));
        }
    }

    private List<Situation> readSome(List<Asked> some) {
        List<Map<String, AttributeValue>> ofCustomers = new ArrayList<>();
        List<Map<String, AttributeValue>> ofAddresses = new ArrayList<>();
        for (Asked asked : some) {
            ofCustomers.add(MailKeys.record(asked.order().key()));
            ofCustomers.add(MailKeys.standing(asked.order().key().customer()));
            asked.address()
                    .ifPresent(
                            address -> {
                                ofAddresses.add(asked.suppressionKey(address));
                                ofAddresses.add(MailKeys.standing(asked.mailbox(address)));
                            });
            asked.findMailbox().map(MailKeys::mailbox).ifPresent(ofAddresses::add);
        }
        Items items = get(ofCustomers);
        Items addresses = get(ofAddresses);
        return some.stream().map(asked -> situation(asked, items, addresses)).toList();
    }

    private static Situation situation(Asked asked, Items items, Items addresses) {
        MailOrder order = asked.order();
        Versioned<Standing> own =
                items.find(MailKeys.standing(order.key().customer()))
                        .map(StandingItem::fromItem)
                        .orElseGet(() -> new Versioned<>(Standing.empty(), 0));
        return new Situation(
                items.find(MailKeys.record(order.key()))
                        .map(RecordItem::fromItem)
                        .orElseGet(() -> new Versioned<>(MailRecord.of(order), 0)),
                asked.address().map(address -> joined(own, asked, address, addresses)).orElse(own),
                asked.found().customer(),
                asked.found().activity(),
                asked.address()
                        .flatMap(address -> addresses.find(asked.suppressionKey(address)))
                        .map(item -> SuppressionItem.fromItem(item).value())
                        .orElseGet(Suppression::none),
                asked.points(),
                asked.findMailbox()
                        .map(mailbox -> mailbox(mailbox, addresses))
                        .orElseGet(() -> new Versioned<>(MailboxMails.NONE, 0)));
    }

    private static Versioned<MailboxMails> mailbox(EmailKey mailbox, Items addresses) {
        return addresses
                .find(MailKeys.mailbox(mailbox))
                .map(item -> MailboxItem.fromItem(mailbox, item))
                .orElseGet(() -> new Versioned<>(MailboxMails.of(mailbox), 0));
    }

    /** Consent is given for an address, maybe before the customer had it, and for no other. */
    private static Versioned<Standing> joined(
            Versioned<Standing> own, Asked asked, String address, Items addresses) {
        Wishes ofAddress =
                addresses
                        .find(MailKeys.standing(asked.mailbox(address)))
                        .map(item -> StandingItem.fromItem(item).value().wishes())
                        .orElseGet(Wishes::none);
        Standing value = own.value();
        return new Versioned<>(value.with(value.wishes().joined(ofAddress)), own.version());
    }

    private static AccountId account(CustomerId customer) {
        return new AccountId(customer.shopId(), customer.id());
    }

    private Items get(List<Map<String, AttributeValue>> keys) {
        Map<Key, Map<String, AttributeValue>> byKey = new HashMap<>();
        BatchRead.items(client, Map.of(table, keys.stream().distinct().toList()))
                .getOrDefault(table, List.of())
                .forEach(item -> byKey.put(Key.of(item), item));
        return new Items(byKey);
    }

    private record Key(@Nullable AttributeValue pk, @Nullable AttributeValue sk) {
        static Key of(Map<String, AttributeValue> item) {
            return new Key(item.get(MailKeys.PK), item.get(MailKeys.SK));
        }
    }

    private record Items(Map<Key, Map<String, AttributeValue>> byKey) {
        Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
            return Optional.ofNullable(byKey.get(Key.of(key)));
        }
    }
}
