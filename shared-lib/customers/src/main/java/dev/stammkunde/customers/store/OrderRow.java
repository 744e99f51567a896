package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.List;
import java.util.Map;

/**
 * An order as far as it is known.
 *
 * @param shopShard what the index finds the order by; absent where its number is its id
 * @param due what the indexes by day find the order by
 * @param known all of it; absent where it is compressed, and in an item from before reports had a
 *     time, which has the rest
 * @param knownDeflated all of it where it is long
 */
record OrderRow(
        String pk,
        String sk,
        Long version,
        @Nullable String shopShard,
        DueKeys.OfOrder due,
        @Nullable String known,
        @Nullable SdkBytes knownDeflated,
        @Nullable String customerId,
        @Nullable String placedAt,
        @Nullable String paidAt,
        @Nullable String total,
        @Nullable String tax,
        @Nullable Boolean test,
        @Nullable Boolean voided,
        @Nullable Boolean cancelled,
        @Nullable Map<String, String> refunds,
        @Nullable List<String> products) {

    static final TableSchema<OrderRow> SCHEMA =
            RowSchema.of(OrderRow.class, OrderRow::pk, OrderRow::sk)
                    .with(RowSchema.NUMBER, CustomerAttributes.VERSION, OrderRow::version)
                    .with(RowSchema.TEXT, CustomerAttributes.SHOP_SHARD, OrderRow::shopShard)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.PLACED_SHARD,
                            row -> row.due().placedShard())
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.PAID_SHARD,
                            row -> row.due().paidShard())
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.DELIVERED_SHARD,
                            row -> row.due().deliveredShard())
                    .with(RowSchema.TEXT, CustomerAttributes.KNOWN, OrderRow::known)
                    .with(
                            RowSchema.BYTES,
                            CustomerAttributes.KNOWN_DEFLATED,
                            OrderRow::knownDeflated)
                    .with(RowSchema.TEXT, CustomerAttributes.CUSTOMER_ID, OrderRow::customerId)
                    .with(RowSchema.TEXT, CustomerAttributes.PLACED_AT, OrderRow::placedAt)
                    .with(RowSchema.TEXT, CustomerAttributes.PAID_AT, OrderRow::paidAt)
                    .with(RowSchema.TEXT, CustomerAttributes.TOTAL, OrderRow::total)
                    .with(RowSchema.TEXT, CustomerAttributes.TAX, OrderRow::tax)
                    .with(RowSchema.FLAG, CustomerAttributes.TEST, OrderRow::test)
                    .with(RowSchema.FLAG, CustomerAttributes.VOIDED, OrderRow::voided)
                    .with(RowSchema.FLAG, CustomerAttributes.CANCELLED, OrderRow::cancelled)
                    .with(RowSchema.TEXT_BY_NAME, CustomerAttributes.REFUNDS, OrderRow::refunds)
                    .with(RowSchema.TEXTS, CustomerAttributes.PRODUCTS, OrderRow::products)
                    .builtBy(OrderRow::of);

    OrderRow(
            String pk,
            String sk,
            Long version,
            @Nullable String shopShard,
            DueKeys.OfOrder due,
            @Nullable String known,
            @Nullable SdkBytes knownDeflated) {
        this(
                pk,
                sk,
                version,
                shopShard,
                due,
                known,
                knownDeflated,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static OrderRow of(RowValues values) {
        return new OrderRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.get(CustomerAttributes.VERSION),
                values.find(CustomerAttributes.SHOP_SHARD),
                new DueKeys.OfOrder(
                        values.find(CustomerAttributes.PLACED_SHARD),
                        values.find(CustomerAttributes.PAID_SHARD),
                        values.find(CustomerAttributes.DELIVERED_SHARD)),
                values.find(CustomerAttributes.KNOWN),
                values.find(CustomerAttributes.KNOWN_DEFLATED),
                values.find(CustomerAttributes.CUSTOMER_ID),
                values.find(CustomerAttributes.PLACED_AT),
                values.find(CustomerAttributes.PAID_AT),
                values.find(CustomerAttributes.TOTAL),
                values.find(CustomerAttributes.TAX),
                values.find(CustomerAttributes.TEST),
                values.find(CustomerAttributes.VOIDED),
                values.find(CustomerAttributes.CANCELLED),
                values.find(CustomerAttributes.REFUNDS),
                values.find(CustomerAttributes.PRODUCTS));
    }
}
