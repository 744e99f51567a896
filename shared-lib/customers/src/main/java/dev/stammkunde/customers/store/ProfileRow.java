package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.List;
import java.util.Map;

/**
 * A profile, or the tombstone of one, or a pointer to who has it since a merge.
 *
 * @param shopShard present while there is personal data, so that the index by shop holds no others
 * @param birthdayShard present while there is a birthday
 * @param joined what the rest comes to by, where others were merged into this customer
 */
record ProfileRow(
        String pk,
        String sk,
        Long version,
        @Nullable String shopShard,
        @Nullable String birthdayShard,
        @Nullable String erasedAt,
        @Nullable String mergedInto,
        @Nullable String mergedAt,
        @Nullable Map<String, String> fieldValues,
        @Nullable Map<String, String> fieldTimes,
        @Nullable List<Map<String, String>> consents,
        @Nullable Map<String, String> emails,
        @Nullable Map<String, String> birthdays,
        @Nullable String joined) {

    static final TableSchema<ProfileRow> SCHEMA =
            RowSchema.of(ProfileRow.class, ProfileRow::pk, ProfileRow::sk)
                    .with(RowSchema.NUMBER, CustomerAttributes.VERSION, ProfileRow::version)
                    .with(RowSchema.TEXT, CustomerAttributes.SHOP_SHARD, ProfileRow::shopShard)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.BIRTHDAY_SHARD,
                            ProfileRow::birthdayShard)
                    .with(RowSchema.TEXT, CustomerAttributes.ERASED_AT, ProfileRow::erasedAt)
                    .with(RowSchema.TEXT, CustomerAttributes.MERGED_INTO, ProfileRow::mergedInto)
                    .with(RowSchema.TEXT, CustomerAttributes.MERGED_AT, ProfileRow::mergedAt)
                    .with(
                            RowSchema.TEXT_BY_NAME,
                            CustomerAttributes.FIELD_VALUES,
                            ProfileRow::fieldValues)
                    .with(
                            RowSchema.TEXT_BY_NAME,
                            CustomerAttributes.FIELD_TIMES,
                            ProfileRow::fieldTimes)
                    .with(
                            RowSchema.TEXTS_BY_NAME,
                            CustomerAttributes.CONSENTS,
                            ProfileRow::consents)
                    .with(RowSchema.TEXT_BY_NAME, CustomerAttributes.EMAILS, ProfileRow::emails)
                    .with(
                            RowSchema.TEXT_BY_NAME,
                            CustomerAttributes.BIRTHDAYS,
                            ProfileRow::birthdays)
                    .with(RowSchema.TEXT, CustomerAttributes.JOINED, ProfileRow::joined)
                    .builtBy(ProfileRow::of);

    /** Makes a tombstone or a pointer, which has nothing of the person. */
    ProfileRow(
            CustomerId id,
            long version,
            @Nullable String erasedAt,
            @Nullable String mergedInto,
            @Nullable String mergedAt) {
        this(
                CustomerKeys.customer(id),
                CustomerKeys.PROFILE,
                version,
                null,
                null,
                erasedAt,
                mergedInto,
                mergedAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ProfileRow of(RowValues values) {
        return new ProfileRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.get(CustomerAttributes.VERSION),
                values.find(CustomerAttributes.SHOP_SHARD),
                values.find(CustomerAttributes.BIRTHDAY_SHARD),
                values.find(CustomerAttributes.ERASED_AT),
                values.find(CustomerAttributes.MERGED_INTO),
                values.find(CustomerAttributes.MERGED_AT),
                values.find(CustomerAttributes.FIELD_VALUES),
                values.find(CustomerAttributes.FIELD_TIMES),
                values.find(CustomerAttributes.CONSENTS),
                values.find(CustomerAttributes.EMAILS),
                values.find(CustomerAttributes.BIRTHDAYS),
                values.find(CustomerAttributes.JOINED));
    }
}
