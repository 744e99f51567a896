package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.List;
import java.util.Map;

/**
 * What a customer did.
 *
 * @param due what the indexes find it by
 */
record ActivityRow(
        String pk,
        String sk,
        Long version,
        Long purchaseCount,
        Long refundCount,
        Long cancellationCount,
        Map<String, String> netRevenue,
        @Nullable String firstPurchase,
        List<String> recentPurchases,
        DueKeys.OfActivity due) {

    static final TableSchema<ActivityRow> SCHEMA =
            RowSchema.of(ActivityRow.class, ActivityRow::pk, ActivityRow::sk)
                    .with(RowSchema.NUMBER, Names.VERSION, ActivityRow::version)
                    .with(RowSchema.NUMBER, Names.PURCHASE_COUNT, ActivityRow::purchaseCount)
                    .with(RowSchema.NUMBER, Names.REFUND_COUNT, ActivityRow::refundCount)
                    .with(
                            RowSchema.NUMBER,
                            Names.CANCELLATION_COUNT,
                            ActivityRow::cancellationCount)
                    .with(RowSchema.TEXT_BY_NAME, Names.NET_REVENUE, ActivityRow::netRevenue)
                    .with(RowSchema.TEXT, Names.FIRST_PURCHASE, ActivityRow::firstPurchase)
                    .with(RowSchema.TEXTS, Names.RECENT_PURCHASES, ActivityRow::recentPurchases)
                    .with(
                            RowSchema.TEXT,
                            Names.LAST_PURCHASE_SHARD,
                            row -> row.due().lastPurchaseShard())
                    .with(
                            RowSchema.TEXT,
                            Names.FIRST_PURCHASE_SHARD,
                            row -> row.due().firstPurchaseShard())
                    .with(RowSchema.TEXT, Names.RHYTHM_BUCKET, row -> row.due().rhythmBucket())
                    .with(RowSchema.TEXT, Names.LAST_PURCHASE_DAY, row -> row.due().lastDay())
                    .with(
                            RowSchema.NUMBER,
                            Names.MEDIAN_INTERVAL_DAYS,
                            row -> row.due().medianDays())
                    .builtBy(ActivityRow::of);

    private static ActivityRow of(RowValues values) {
        return new ActivityRow(
                values.get(Names.PK),
                values.get(Names.SK),
                values.get(Names.VERSION),
                values.get(Names.PURCHASE_COUNT),
                values.get(Names.REFUND_COUNT),
                values.get(Names.CANCELLATION_COUNT),
                values.get(Names.NET_REVENUE),
                values.find(Names.FIRST_PURCHASE),
                values.get(Names.RECENT_PURCHASES),
                new DueKeys.OfActivity(
                        values.find(Names.LAST_PURCHASE_SHARD),
                        values.find(Names.FIRST_PURCHASE_SHARD),
                        values.find(Names.RHYTHM_BUCKET),
                        values.find(Names.LAST_PURCHASE_DAY),
                        values.find(Names.MEDIAN_INTERVAL_DAYS)));
    }
}
