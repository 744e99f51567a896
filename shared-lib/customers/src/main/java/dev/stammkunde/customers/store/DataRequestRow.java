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
                    .with(RowSchema.TEXTS, Names.CUSTOMER_IDS, DataRequestRow::customerIds)
                    .with(RowSchema.TEXTS, Names.ORDER_IDS, DataRequestRow::orderIds)
                    .with(RowSchema.TEXT, Names.REQUESTED_AT, DataRequestRow::requestedAt)
                    .with(RowSchema.TEXT, Names.DUE_AT, DataRequestRow::dueAt)
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
                values.get(Names.PK),
                values.get(Names.SK),
                values.get(Names.CUSTOMER_IDS),
                values.get(Names.ORDER_IDS),
                values.get(Names.REQUESTED_AT),
                values.get(Names.DUE_AT));
    }
}
