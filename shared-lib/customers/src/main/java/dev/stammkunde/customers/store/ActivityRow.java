package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.List;
import java.util.Map;

/**
 * What a customer did.
 *
 * @param due what the indexes find it by
 * @param mergedInto who it counts for instead, since a merge
 * @param mergedFrom whose purchases count here too
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
        DueKeys.OfActivity due,
        @Nullable String mergedInto,
        @Nullable List<String> mergedFrom) {

    static final TableSchema<ActivityRow> SCHEMA =
            RowSchema.of(ActivityRow.class, ActivityRow::pk, ActivityRow::sk)
                    .with(RowSchema.NUMBER, CustomerAttributes.VERSION, ActivityRow::version)
                    .with(
                            RowSchema.NUMBER,
                            CustomerAttributes.PURCHASE_COUNT,
                            ActivityRow::purchaseCount)
                    .with(
                            RowSchema.NUMBER,
                            CustomerAttributes.REFUND_COUNT,
                            ActivityRow::refundCount)
                    .with(
                            RowSchema.NUMBER,
                            CustomerAttributes.CANCELLATION_COUNT,
                            ActivityRow::cancellationCount)
                    .with(
                            RowSchema.TEXT_BY_NAME,
                            CustomerAttributes.NET_REVENUE,
                            ActivityRow::netRevenue)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.FIRST_PURCHASE,
                            ActivityRow::firstPurchase)
                    .with(
                            RowSchema.TEXTS,
                            CustomerAttributes.RECENT_PURCHASES,
                            ActivityRow::recentPurchases)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.LAST_PURCHASE_SHARD,
                            row -> row.due().lastPurchaseShard())
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.FIRST_PURCHASE_SHARD,
                            row -> row.due().firstPurchaseShard())
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.RHYTHM_BUCKET,
                            row -> row.due().rhythmBucket())
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.LAST_PURCHASE_DAY,
                            row -> row.due().lastDay())
                    .with(
                            RowSchema.NUMBER,
                            CustomerAttributes.MEDIAN_INTERVAL_DAYS,
                            row -> row.due().medianDays())
                    .with(RowSchema.TEXT, CustomerAttributes.MERGED_INTO, ActivityRow::mergedInto)
                    .with(RowSchema.TEXTS, CustomerAttributes.MERGED_FROM, ActivityRow::mergedFrom)
                    .builtBy(ActivityRow::of);

    private static ActivityRow of(RowValues values) {
        return new ActivityRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.get(CustomerAttributes.VERSION),
                values.get(CustomerAttributes.PURCHASE_COUNT),
                values.get(CustomerAttributes.REFUND_COUNT),
                values.get(CustomerAttributes.CANCELLATION_COUNT),
                values.get(CustomerAttributes.NET_REVENUE),
                values.find(CustomerAttributes.FIRST_PURCHASE),
                values.get(CustomerAttributes.RECENT_PURCHASES),
                new DueKeys.OfActivity(
                        values.find(CustomerAttributes.LAST_PURCHASE_SHARD),
                        values.find(CustomerAttributes.FIRST_PURCHASE_SHARD),
                        values.find(CustomerAttributes.RHYTHM_BUCKET),
                        values.find(CustomerAttributes.LAST_PURCHASE_DAY),
                        values.find(CustomerAttributes.MEDIAN_INTERVAL_DAYS)),
                values.find(CustomerAttributes.MERGED_INTO),
                values.find(CustomerAttributes.MERGED_FROM));
    }
}
