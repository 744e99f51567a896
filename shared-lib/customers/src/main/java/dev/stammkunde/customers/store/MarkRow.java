package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.List;

/**
 * An item that says little more than its keys: a redaction, a customer under an address, a
 * purchase.
 *
 * @param at fixed-width text that sorts like time; absent for a purchase, whose key has it
 * @param products of a purchase
 */
record MarkRow(String pk, String sk, @Nullable String at, @Nullable List<String> products) {

    static final TableSchema<MarkRow> SCHEMA =
            RowSchema.of(MarkRow.class, MarkRow::pk, MarkRow::sk)
                    .with(RowSchema.TEXT, CustomerAttributes.AT, MarkRow::at)
                    .with(RowSchema.TEXTS, CustomerAttributes.PRODUCTS, MarkRow::products)
                    .builtBy(MarkRow::of);

    MarkRow(String pk, String sk, String at) {
        this(pk, sk, at, null);
    }

    private static MarkRow of(RowValues values) {
        return new MarkRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.find(CustomerAttributes.AT),
                values.find(CustomerAttributes.PRODUCTS));
    }
}
