package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.EmailLink;
import dev.stammkunde.customers.LifeDay;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps profiles in DynamoDB. A profile whose addresses, names and days of life stay the same is
 * one conditional put; a new one comes in one transaction with the item that finds the customer by
 * it.
 */
public final class DynamoDbProfiles implements ProfileStore {

    private final CustomersTable table;

    public DynamoDbProfiles(CustomersTable table) {
        this.table = table;
    }

    @Override
    public Versioned<Customer> profileOf(CustomerId customer) {
        return CustomersTable.find(
                        table.profiles(),
                        CustomerKeys.key(CustomerKeys.customer(customer), CustomerKeys.PROFILE))
                .map(
                        row ->
                                new Versioned<>(
                                        ProfileMapping.toCustomer(customer, row), row.version()))
                .orElseGet(() -> new Versioned<>(Customer.UNKNOWN, 0));
    }

    @Override
    public SaveResult save(ProfileChange change) {
        long version = change.expected().version();
        ProfileRow row = ProfileMapping.toRow(change.customer(), change.next(), version + 1);
        Expression unchanged = CustomersTable.unchangedSince(version);
        if (isOfTheProfileAlone(change)) {
            return LostTransaction.attempt(
                    () ->
                            table.profiles()
                                    .putItem(put -> put.item(row).conditionExpression(unchanged)));
        }
        TransactWriteItemsEnhancedRequest.Builder transaction =
                TransactWriteItemsEnhancedRequest.builder();
        add(transaction, change);
        return LostTransaction.attempt(
                () -> table.client().transactWriteItems(transaction.build()));
    }

    private static boolean isOfTheProfileAlone(ProfileChange change) {
        return change.emailsLinked().isEmpty()
                && change.emailsUnlinked().isEmpty()
                && change.namesListed().isEmpty()
                && change.namesUnlisted().isEmpty()
                && change.daysListed().isEmpty()
                && change.daysUnlisted().isEmpty();
    }

    /** Adds a change to a transaction. */
    void add(TransactWriteItemsEnhancedRequest.Builder transaction, ProfileChange change) {
        long version = change.expected().version();
        transaction.addPutItem(
                table.profiles(),
                TransactPutItemEnhancedRequest.builder(ProfileRow.class)
                        .item(ProfileMapping.toRow(change.customer(), change.next(), version + 1))
                        .conditionExpression(CustomersTable.unchangedSince(version))
                        .build());
        list(transaction, change);
        listDays(transaction, change);
        link(transaction, change.emailsLinked());
        for (EmailLink link : change.emailsUnlinked()) {
            transaction.addDeleteItem(
                    table.marks(),
                    CustomerKeys.key(
                            CustomerKeys.email(link.email()),
                            CustomerKeys.linkedCustomer(link.customer())));
        }
    }

    /** The profile's version guards the names. */
    private void list(TransactWriteItemsEnhancedRequest.Builder transaction, ProfileChange change) {
        CustomerId customer = change.customer();
        for (String name : change.namesListed()) {
            transaction.addPutItem(
                    table.marks(),
                    new MarkRow(
                            CustomerKeys.names(customer.shopId(), name),
                            CustomerKeys.named(name, customer),
                            null,
                            null));
        }
        for (String name : change.namesUnlisted()) {
            transaction.addDeleteItem(
                    table.marks(),
                    CustomerKeys.key(
                            CustomerKeys.names(customer.shopId(), name),
                            CustomerKeys.named(name, customer)));
        }
    }

    /** The profile's version guards the days of life. */
    private void listDays(
            TransactWriteItemsEnhancedRequest.Builder transaction, ProfileChange change) {
        CustomerId customer = change.customer();
        String partition = CustomerKeys.customer(customer);
        for (LifeDay day : change.daysListed()) {
            transaction.addPutItem(
                    table.lifeDays(),
                    new BirthdayIndexRow(
                            partition,
                            CustomerKeys.lifeDay(day),
                            DueKeys.lifeDayShard(customer, day)));
        }
        for (LifeDay day : change.daysUnlisted()) {
            transaction.addDeleteItem(
                    table.lifeDays(), CustomerKeys.key(partition, CustomerKeys.lifeDay(day)));
        }
    }

    /** The profile's version guards the links, so that only the addresses need a condition. */
    private void link(
            TransactWriteItemsEnhancedRequest.Builder transaction, Map<EmailLink, Instant> linked) {
        Map<EmailKey, Instant> earliest = new HashMap<>();
        linked.forEach(
                (link, reportedAt) -> {
                    earliest.merge(link.email(), reportedAt, (a, b) -> a.isBefore(b) ? a : b);
                    transaction.addPutItem(
                            table.marks(),
                            new MarkRow(
                                    CustomerKeys.email(link.email()),
                                    CustomerKeys.linkedCustomer(link.customer()),
                                    KeyText.sortable(reportedAt)));
                });
        earliest.forEach(
                (email, reportedAt) ->
                        transaction.addConditionCheck(
                                table.marks(),
                                ConditionCheck.builder()
                                        .key(
                                                CustomerKeys.key(
                                                        CustomerKeys.email(email),
                                                        CustomerKeys.REDACTED))
                                        .conditionExpression(
                                                CustomersTable.absentOrBefore(
                                                        KeyText.sortable(reportedAt)))
                                        .build()));
    }
}
