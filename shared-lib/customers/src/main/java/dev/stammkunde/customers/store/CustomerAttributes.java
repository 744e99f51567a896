package dev.stammkunde.customers.store;

import dev.stammkunde.platform.items.KeyText;

/** Every index and attribute name of the customers table. */
final class CustomerAttributes {

    /** Profiles that hold personal data, by shop and shard, and orders by number; keys only. */
    static final String BY_SHOP = "byShop";

    /** Profiles by the day of their birthday, and days of life, by shard; keys only. */
    static final String BY_BIRTHDAY = "byBirthday";

    /** Activities by the day of the last purchase and shard; keys only. */
    static final String BY_LAST_PURCHASE = "byLastPurchase";

    /** Activities by the day of the year of the first purchase and shard; keys only. */
    static final String BY_FIRST_PURCHASE = "byFirstPurchase";

    /** Activities by bucket of rhythm and day of the last purchase, with the rhythm. */
    static final String BY_RHYTHM = "byRhythm";

    /** Orders by the day on which they were placed, and part of it; keys only. */
    static final String BY_PLACED = "byPlaced";

    /** Orders by the day of their payment, where that is another; keys only. */
    static final String BY_PAID = "byPaid";

    /** Orders by the day on which they were sent; keys only. */
    static final String BY_DELIVERED = "byDelivered";

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String VERSION = "version";
    static final String SHOP_SHARD = "shopShard";
    static final String BIRTHDAY_SHARD = "birthdayShard";
    static final String LAST_PURCHASE_SHARD = "lastPurchaseShard";
    static final String FIRST_PURCHASE_SHARD = "firstPurchaseShard";
    static final String RHYTHM_BUCKET = "rhythmBucket";
    static final String LAST_PURCHASE_DAY = "lastPurchaseDay";
    static final String MEDIAN_INTERVAL_DAYS = "medianIntervalDays";
    static final String PLACED_SHARD = "placedShard";
    static final String PAID_SHARD = "paidShard";
    static final String DELIVERED_SHARD = "deliveredShard";
    static final String AT = "at";

    static final String ERASED_AT = "erasedAt";
    static final String FIELD_VALUES = "fieldValues";
    static final String FIELD_TIMES = "fieldTimes";
    static final String CONSENTS = "consents";
    static final String EMAILS = "emails";
    static final String BIRTHDAYS = "birthdays";

    static final String MERGED_INTO = "mergedInto";
    static final String MERGED_AT = "mergedAt";
    static final String MERGED_FROM = "mergedFrom";
    static final String JOINED = "joined";

    static final String KNOWN = "known";
    static final String KNOWN_DEFLATED = "knownDeflated";
    static final String CUSTOMER_ID = "customerId";
    static final String PLACED_AT = "placedAt";
    static final String PAID_AT = "paidAt";
    static final String TOTAL = "total";
    static final String TAX = "tax";
    static final String TEST = "test";
    static final String VOIDED = "voided";
    static final String CANCELLED = "cancelled";
    static final String REFUNDS = "refunds";

    static final String PRODUCTS = "products";
    static final String CATEGORIES = "categories";
    static final String DELIVERED_AT = "deliveredAt";
    static final String NUMBER = "number";

    static final String PURCHASE_COUNT = "purchaseCount";
    static final String REFUND_COUNT = "refundCount";
    static final String CANCELLATION_COUNT = "cancellationCount";
    static final String NET_REVENUE = "netRevenue";
    static final String FIRST_PURCHASE = "firstPurchase";
    static final String RECENT_PURCHASES = "recentPurchases";

    static final String CUSTOMER_IDS = "customerIds";
    static final String ORDER_IDS = "orderIds";
    static final String REQUESTED_AT = "requestedAt";
    static final String DUE_AT = "dueAt";

    private CustomerAttributes() {}
}
