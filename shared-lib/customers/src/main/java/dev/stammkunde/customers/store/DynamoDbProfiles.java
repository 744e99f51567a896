package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

import java.time.Instant;

/**
 * Keeps profiles in DynamoDB. A profile whose addresses stay the same is one conditional put; a new
 * address comes in one transaction with the item that finds the customer by it.
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
        if (change.emailsLinked().isEmpty() && change.emailsUnlinked().isEmpty()) {
            return CustomersTable.attempt(
                    () ->
                            table.profiles()
                                    .putItem(put -> put.item(row).conditionExpression(unchanged)));
        }
        TransactWriteItemsEnhancedRequest.Builder transaction =
                TransactWriteItemsEnhancedRequest.builder();
        transaction.addPutItem(
                table.profiles(),
                TransactPutItemEnhancedRequest.builder(ProfileRow.class)
                        .item(row)
                        .conditionExpression(unchanged)
                        .build());
        change.emailsLinked().forEach((email, at) -> link(transaction, change, email, at));
        for (EmailKey email : change.emailsUnlinked()) {
            transaction.addDeleteItem(
                    table.marks(),
                    CustomerKeys.key(
                            CustomerKeys.email(email),
                            CustomerKeys.linkedCustomer(change.customer())));
        }
        return CustomersTable.attempt(() -> table.client().transactWriteItems(transaction.build()));
    }

    /** The profile's version guards the link, so that only the address itself needs a condition. */
    private void link(
            TransactWriteItemsEnhancedRequest.Builder transaction,
            ProfileChange change,
            EmailKey email,
            Instant reportedAt) {
        String partition = CustomerKeys.email(email);
        String at = KeyText.sortable(reportedAt);
        transaction.addPutItem(
                table.marks(),
                new MarkRow(partition, CustomerKeys.linkedCustomer(change.customer()), at));
        transaction.addConditionCheck(
                table.marks(),
                ConditionCheck.builder()
                        .key(CustomerKeys.key(partition, CustomerKeys.REDACTED))
                        .conditionExpression(CustomersTable.absentOrBefore(at))
                        .build());
    }
}
