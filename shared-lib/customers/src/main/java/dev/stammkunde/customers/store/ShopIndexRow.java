package dev.stammkunde.customers.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;

/** A profile that holds personal data, as the index by shop shows it. */
record ShopIndexRow(String pk, String sk, String shopShard) {

    static final TableSchema<ShopIndexRow> SCHEMA =
            RowSchema.of(ShopIndexRow.class, ShopIndexRow::pk, ShopIndexRow::sk)
                    .with(
                            RowSchema.TEXT,
                            CustomerAttributes.SHOP_SHARD,
                            ShopIndexRow::shopShard,
                            StaticAttributeTags.secondaryPartitionKey(CustomerAttributes.BY_SHOP))
                    .builtBy(ShopIndexRow::of);

    private static ShopIndexRow of(RowValues values) {
        return new ShopIndexRow(
                values.get(CustomerAttributes.PK),
                values.get(CustomerAttributes.SK),
                values.get(CustomerAttributes.SHOP_SHARD));
    }
}
