package dev.stammkunde.platform.logs;

/**
 * What may be written into a log: nothing that tells who a customer is.
 *
 * <p>There is no key for customers on purpose. Their orders' ids lead support to them in the shop,
 * where rights are checked; a log has fewer readers that are checked, and no erasure.
 */
public enum LogKey {
    SHOP_ID("shopId"),
    PLATFORM("platform"),
    TOPIC("topic"),
    EVENT_TYPE("eventType"),
    ORDER_ID("orderId"),
    REFUND_ID("refundId"),
    DELIVERY_ID("deliveryId"),
    CAMPAIGN_ID("campaignId"),
    MESSAGE_ID("messageId"),
    /** The place of a change in the stream of a table. */
    SEQUENCE_NUMBER("sequenceNumber"),
    RECEIVE_COUNT("receiveCount"),
    /** The business key of what was written, where it holds no customer id. */
    ENTRY("entry"),
    OUTCOME("outcome"),
    REASON("reason"),
    /** A stored document that cannot be used. */
    DOCUMENT("document"),
    /** The path of a wrong field. */
    FIELD("field"),
    PROBLEM("problem"),
    STATUS("status"),
    COUNT("count"),
    POINTS("points"),
    RULE_VERSION("ruleVersion"),
    BYTES("bytes"),
    AGE_SECONDS("ageSeconds"),
    /** The time that usually passes between two things. */
    USUAL_GAP_SECONDS("usualGapSeconds"),
    /** The class of an exception. */
    ERROR("error"),
    /** The first line of our own code in an exception's stack. */
    AT("at");

    private final String field;

    LogKey(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
