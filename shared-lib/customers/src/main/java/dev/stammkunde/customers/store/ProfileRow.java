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
                    .with(RowSchema.NUMBER, Names.VERSION, ProfileRow::version)
                    .with(RowSchema.TEXT, Names.SHOP_SHARD, ProfileRow::shopShard)
                    .with(RowSchema.TEXT, Names.BIRTHDAY_SHARD, ProfileRow::birthdayShard)
                    .with(RowSchema.TEXT, Names.ERASED_AT, ProfileRow::erasedAt)
                    .with(RowSchema.TEXT_BY_NAME, Names.FIELD_VALUES, ProfileRow::fieldValues)
                    .with(RowSchema.TEXT_BY_NAME, Names.FIELD_TIMES, ProfileRow::fieldTimes)
                    .with(RowSchema.TEXTS_BY_NAME, Names.CONSENTS, ProfileRow::consents)
                    .with(RowSchema.TEXT_BY_NAME, Names.EMAILS, ProfileRow::emails)
                    .with(RowSchema.TEXT_BY_NAME, Names.BIRTHDAYS, ProfileRow::birthdays)
                    .builtBy(ProfileRow::of);

    private static ProfileRow of(RowValues values) {
        return new ProfileRow(
                values.get(Names.PK),
                values.get(Names.SK),
                values.get(Names.VERSION),
                values.find(Names.SHOP_SHARD),
                values.find(Names.BIRTHDAY_SHARD),
                values.find(Names.ERASED_AT),
                values.find(Names.FIELD_VALUES),
                values.find(Names.FIELD_TIMES),
                values.find(Names.CONSENTS),
                values.find(Names.EMAILS),
                values.find(Names.BIRTHDAYS));
    }
}
