package dev.stammkunde.customers.store;

import dev.stammkunde.customers.DataRequest;
import dev.stammkunde.customers.DataRequestStore;

import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.List;

/** Keeps requests for data in DynamoDB, all of a shop together. */
public final class DynamoDbDataRequests implements DataRequestStore {

    private final CustomersTable table;

    public DynamoDbDataRequests(CustomersTable table) {
        this.table = table;
    }

    @Override
    public boolean keep(DataRequest request) {
        DataRequestRow row = DataRequestRow.of(request);
        try {
            table.dataRequests()
                    .putItem(put -> put.item(row).conditionExpression(CustomersTable.absent()));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public List<DataRequest> requestsOf(String shopId) {
        Key start = CustomerKeys.key(CustomerKeys.shop(shopId), CustomerKeys.DATA_REQUESTS);
        return table
                .dataRequests()
                .query(
                        query ->
                                query.queryConditional(QueryConditional.sortBeginsWith(start))
                                        .consistentRead(true))
                .items()
                .stream()
                .map(row -> row.toRequest(shopId))
                .toList();
    }
}
