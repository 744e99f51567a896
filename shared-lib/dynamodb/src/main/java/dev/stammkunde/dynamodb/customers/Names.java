package dev.stammkunde.dynamodb.customers;

/** Every index and attribute name of the customers table. */
final class Names {

    /** Profiles that hold personal data, by shop and shard; keys only. */
    static final String BY_SHOP = "byShop";

    static final String PK = "pk";
    static final String SK = "sk";
    static final String VERSION = "version";
    static final String SHOP_SHARD = "shopShard";
    static final String AT = "at";

    static final String ERASED_AT = "erasedAt";
    static final String FIELD_VALUES = "fieldValues";
    static final String FIELD_TIMES = "fieldTimes";
    static final String CONSENTS = "consents";
    static final String EMAILS = "emails";

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

    private Names() {}
}
