package dev.stammkunde.customers.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;

/**
 * A profile with a birthday, as the index by birthday shows it; or one more day of the customer's
 * life, which is all that its item says.
 */
record BirthdayIndexRow(String pk, String sk, String birthdayShard) {

    static final TableSchema<BirthdayIndexRow> SCHEMA =
            RowSchema.of(BirthdayIndexRow.class, BirthdayIndexRow::pk, BirthdayIndexRow::sk)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.BIRTHDAY_SHARD,
                            BirthdayIndexRow::birthdayShard,
                            StaticAttributeTags.secondaryPartitionKey(
                                    CustomerAttributes.BY_BIRTHDAY))
                    .builtBy(BirthdayIndexRow::of);

    private static BirthdayIndexRow of(RowValues values) {
        return new BirthdayIndexRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.get(CustomerAttributes.BIRTHDAY_SHARD));
    }
}
