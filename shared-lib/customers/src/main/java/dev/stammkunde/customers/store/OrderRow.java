package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.List;
import java.util.Map;

/** An order as far as it is known. Without {@code total} it is not known to be paid. */
record OrderRow(
        String pk,
        String sk,
        Long version,
        @Nullable String customerId,
        @Nullable String placedAt,
        @Nullable String paidAt,
        @Nullable String total,
        @Nullable String tax,
        @Nullable Boolean test,
        @Nullable Boolean voided,
        Boolean cancelled,
        Map<String, String> refunds,
        @Nullable List<String> products) {

    static final TableSchema<OrderRow> SCHEMA =
            RowSchema.of(OrderRow.class, OrderRow::pk, OrderRow::sk)
                    .with(RowSchema.NUMBER, Names.VERSION, OrderRow::version)
                    .with(RowSchema.TEXT, Names.CUSTOMER_ID, OrderRow::customerId)
                    .with(RowSchema.TEXT, Names.PLACED_AT, OrderRow::placedAt)
                    .with(RowSchema.TEXT, Names.PAID_AT, OrderRow::paidAt)
                    .with(RowSchema.TEXT, Names.TOTAL, OrderRow::total)
                    .with(RowSchema.TEXT, Names.TAX, OrderRow::tax)
                    .with(RowSchema.FLAG, Names.TEST, OrderRow::test)
                    .with(RowSchema.FLAG, Names.VOIDED, OrderRow::voided)
                    .with(RowSchema.FLAG, Names.CANCELLED, OrderRow::cancelled)
                    .with(RowSchema.TEXT_BY_NAME, Names.REFUNDS, OrderRow::refunds)
                    .with(RowSchema.TEXTS, Names.PRODUCTS, OrderRow::products)
                    .builtBy(OrderRow::of);

    private static OrderRow of(RowValues values) {
        return new OrderRow(
                values.get(Names.PK),
                values.get(Names.SK),
                values.get(Names.VERSION),
                values.find(Names.CUSTOMER_ID),
                values.find(Names.PLACED_AT),
                values.find(Names.PAID_AT),
                values.find(Names.TOTAL),
                values.find(Names.TAX),
                values.find(Names.TEST),
                values.find(Names.VOIDED),
                values.get(Names.CANCELLED),
                values.get(Names.REFUNDS),
                values.find(Names.PRODUCTS));
    }
}
