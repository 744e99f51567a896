package dev.stammkunde.dynamodb.customers;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * An item that says little more than its keys: a redaction, a customer under an address, a
 * purchase.
 *
 * @param at fixed-width text that sorts like time; absent for a purchase, whose key has it
 */
record MarkRow(String pk, String sk, @Nullable String at) {

    static final TableSchema<MarkRow> SCHEMA =
            RowSchema.of(MarkRow.class, MarkRow::pk, MarkRow::sk)
                    .with(RowSchema.TEXT, Names.AT, MarkRow::at)
                    .builtBy(MarkRow::of);

    private static MarkRow of(RowValues values) {
        return new MarkRow(values.get(Names.PK), values.get(Names.SK), values.find(Names.AT));
    }
}
