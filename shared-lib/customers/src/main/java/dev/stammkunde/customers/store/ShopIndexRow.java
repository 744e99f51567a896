package dev.stammkunde.customers.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;

/** A profile that holds personal data, as the index by shop shows it. */
record ShopIndexRow(String pk, String sk, String shopShard) {

    static final TableSchema<ShopIndexRow> SCHEMA =
            RowSchema.of(ShopIndexRow.class, ShopIndexRow::pk, ShopIndexRow::sk)
                    .with(
                            RowSchema.TEXT,
                            Names.SHOP_SHARD,
                            ShopIndexRow::shopShard,
                            StaticAttributeTags.secondaryPartitionKey(Names.BY_SHOP))
                    .builtBy(ShopIndexRow::of);

    private static ShopIndexRow of(RowValues values) {
        return new ShopIndexRow(
                values.get(Names.PK), values.get(Names.SK), values.get(Names.SHOP_SHARD));
    }
}
