package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.MergeStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.LostTransaction;

import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/**
 * Merges customers in one transaction, of at most six items and the days of their lives, whatever
 * their histories.
 */
public final class DynamoDbMerges implements MergeStore {

    private final CustomersTable table;
    private final DynamoDbProfiles profiles;

    public DynamoDbMerges(CustomersTable table) {
        this.table = table;
        profiles = new DynamoDbProfiles(table);
    }

    @Override
    public SaveResult merge(MergeChange change) {
        TransactWriteItemsEnhancedRequest.Builder transaction =
                TransactWriteItemsEnhancedRequest.builder();
        change.profiles().forEach(profile -> profiles.add(transaction, profile));
        Buyer gone = change.gone();
        long goneVersion = gone.activity().version();
        transaction.addPutItem(
                table.activities(),
                DynamoDbPurchases.put(
                        PurchaseMapping.toPointer(gone.id(), change.stays().id(), goneVersion + 1),
                        goneVersion));
        long version = change.stays().activity().version();
        transaction.addPutItem(
                table.activities(),
                DynamoDbPurchases.put(
                        PurchaseMapping.toRow(
                                change.stays().id(),
                                change.activity(),
                                change.mergedFrom(),
                                version + 1),
                        version));
        return LostTransaction.attempt(
                () -> table.client().transactWriteItems(transaction.build()));
    }
}
