package dev.stammkunde.customers.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;

/** A profile with a birthday, as the index by birthday shows it. */
record BirthdayIndexRow(String pk, String sk, String birthdayShard) {

    static final TableSchema<BirthdayIndexRow> SCHEMA =
            RowSchema.of(BirthdayIndexRow.class, BirthdayIndexRow::pk, BirthdayIndexRow::sk)
                    .with(
                            RowSchema.TEXT,
                            Names.BIRTHDAY_SHARD,
                            BirthdayIndexRow::birthdayShard,
                            StaticAttributeTags.secondaryPartitionKey(Names.BY_BIRTHDAY))
                    .builtBy(BirthdayIndexRow::of);

    private static BirthdayIndexRow of(RowValues values) {
        return new BirthdayIndexRow(
                values.get(Names.PK), values.get(Names.SK), values.get(Names.BIRTHDAY_SHARD));
    }
}
