package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.DataRequest;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.time.Instant;
import java.util.List;

/** A request for data. {@code dueAt} is for people who look at the table. */
record DataRequestRow(
        String pk,
        String sk,
        List<String> customerIds,
        List<String> orderIds,
        String requestedAt,
        String dueAt) {

    static final TableSchema<DataRequestRow> SCHEMA =
            RowSchema.of(DataRequestRow.class, DataRequestRow::pk, DataRequestRow::sk)
                    .with(
                            RowSchema.TEXTS,
                            CustomerAttributes.CUSTOMER_IDS,
                            DataRequestRow::customerIds)
                    .with(RowSchema.TEXTS, CustomerAttributes.ORDER_IDS, DataRequestRow::orderIds)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.REQUESTED_AT,
                            DataRequestRow::requestedAt)
                    .with(RowSchema.TEXT, CustomerAttributes.DUE_AT, DataRequestRow::dueAt)
                    .builtBy(DataRequestRow::of);

    static DataRequestRow of(DataRequest request) {
        return new DataRequestRow(
                CustomerKeys.shop(request.shopId()),
                CustomerKeys.dataRequest(request.requestId()),
                request.customers().stream().map(CustomerId::id).toList(),
                request.orderIds(),
                request.requestedAt().toString(),
                request.dueAt().toString());
    }

    DataRequest toRequest(String shopId) {
        return new DataRequest(
                shopId,
                CustomerKeys.dataRequestOf(sk),
                customerIds.stream().map(id -> new CustomerId(shopId, id)).toList(),
                orderIds,
                Instant.parse(requestedAt));
    }

    private static DataRequestRow of(RowValues values) {
        return new DataRequestRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.get(CustomerAttributes.CUSTOMER_IDS),
                values.get(CustomerAttributes.ORDER_IDS),
                values.get(CustomerAttributes.REQUESTED_AT),
                values.get(CustomerAttributes.DUE_AT));
    }
}
