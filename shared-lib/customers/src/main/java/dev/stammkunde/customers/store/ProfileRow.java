package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.List;
import java.util.Map;

/**
 * A profile, or the tombstone of one.
 *
 * @param shopShard present while there is personal data, so that the index by shop holds no others
 * @param birthdayShard present while there is a birthday
 */
record ProfileRow(
        String pk,
        String sk,
        Long version,
        @Nullable String shopShard,
        @Nullable String birthdayShard,
        @Nullable String erasedAt,
        @Nullable Map<String, String> fieldValues,
        @Nullable Map<String, String> fieldTimes,
        @Nullable List<Map<String, String>> consents,
        @Nullable Map<String, String> emails,
        @Nullable Map<String, String> birthdays) {

    static final TableSchema<ProfileRow> SCHEMA =
            RowSchema.of(ProfileRow.class, ProfileRow::pk, ProfileRow::sk)
                    .with(RowSchema.NUMBER, CustomerAttributes.VERSION, ProfileRow::version)
                    .with(RowSchema.TEXT, CustomerAttributes.SHOP_SHARD, ProfileRow::shopShard)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.BIRTHDAY_SHARD,
                            ProfileRow::birthdayShard)
                    .with(RowSchema.TEXT, CustomerAttributes.ERASED_AT, ProfileRow::erasedAt)
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
                    .builtBy(ProfileRow::of);

    private static ProfileRow of(RowValues values) {
        return new ProfileRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.get(CustomerAttributes.VERSION),
                values.find(CustomerAttributes.SHOP_SHARD),
                values.find(CustomerAttributes.BIRTHDAY_SHARD),
                values.find(CustomerAttributes.ERASED_AT),
                values.find(CustomerAttributes.FIELD_VALUES),
                values.find(CustomerAttributes.FIELD_TIMES),
                values.find(CustomerAttributes.CONSENTS),
                values.find(CustomerAttributes.EMAILS),
                values.find(CustomerAttributes.BIRTHDAYS));
    }
}
