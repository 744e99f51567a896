package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names and keys of the points table and of the table of entries (see {@code docs/data-model.md}).
 *
 * <p>An item's partition is what it is about, {@code <shop>#order/<id>} or {@code
 * <shop>#customer/<id>}, so that a refund, which does not name a customer, finds its order by key
 * and consistently. Entries lie in a table of their own, by account and sequence. Shop ids have no
 * {@code #}.
 */
public final class PointsKeys {

    public static final String PK = KeyText.PK;
    public static final String SK = KeyText.SK;

    /** Index of entries by account, in booking order. */
    public static final String BY_ACCOUNT = "byAccount";

    public static final String ACCOUNT = "account";
    public static final String SEQUENCE = "seq";

    /**
     * Index of orders that never came, by the time since which a refund waits, and of adjustments
     * that wait for a second person.
     */
    public static final String BY_WAITING_SINCE = "byWaitingSince";

    public static final String WAITING_FOR = "waitingFor";
    public static final String WAITING_SINCE = "waitingSince";
    static final String AN_ORDER = "order";

    /** Sparse index of accounts by when their points are lost next, in parts of a shop. */
    public static final String BY_EXPIRY = "byExpiry";

    public static final String EXPIRY_PART = "expiryPart";
    public static final String FIRST_EXPIRY = "firstExpiry";

    /** Sparse index of accounts by when something ends of what other wings keep with them. */
    public static final String BY_SECTION_DUE = "bySectionDue";

    public static final String SECTION_PART = "sectionPart";
    public static final String SECTION_DUE = "sectionDue";

    /** In place of a time, of accounts whose points all never expire; sorts after all times. */
    static final String NEVER = "never";

    static final int EXPIRY_SHARDS = 4;

    /** Sort key of an account; all other items of its partition are entries. */
    public static final String ACCOUNT_ITEM = "account";

    /** Sort key of all that is known of an order. */
    public static final String ORDER_ITEM = "order";

    /** Sort key of what waited for an order in the first edition. */
    public static final String WAITING_ITEM = "waiting";

    /** Sort key of why an order earned nothing, in the first edition. */
    public static final String NOTE_ITEM = "note";

    /** Sort key of an adjustment that was asked for. */
    private static final String ADJUSTMENT_ITEM = "asked";

    /** Begins the sort key of what a person has adjusted in a month. */
    private static final String PERSON = "person/";

    private static final String MONTHS = "adjustments/";
    private static final Pattern MONTH = Pattern.compile(MONTHS + "[0-9]{4}-[0-9]{2}");

    private static final String CUSTOMER = "customer/";

    private PointsKeys() {}

    /** The key of what says that a business key is booked; in the first edition of its entry. */
    public static Map<String, AttributeValue> booked(String shopId, BookingKey key) {
        return key(subject(shopId, key.subject()), key.effect());
    }

    public static Map<String, AttributeValue> account(AccountId account) {
        return key(accountPartition(account), ACCOUNT_ITEM);
    }

    public static Map<String, AttributeValue> order(String shopId, String orderId) {
        return orderOf(orderPartition(shopId, orderId));
    }

    /** The key of all that is known of an order, by its partition. */
    public static Map<String, AttributeValue> orderOf(String partition) {
        return key(partition, ORDER_ITEM);
    }

    /** The key of an adjustment that was asked for, beside that of its business key. */
    static Map<String, AttributeValue> adjustment(String shopId, String id) {
        return key(subject(shopId, BookingKey.adjustment(id).subject()), ADJUSTMENT_ITEM);
    }

    /** The key of what a person has adjusted in a month. */
    static Map<String, AttributeValue> adjustmentMonth(
            String shopId, YearMonth month, String person) {
        return key(subject(shopId, MONTHS + month), PERSON + person);
    }

    /** Whether an item is about adjustments, and so neither entry nor key. */
    public static boolean isOfAdjustments(String partition, String sort) {
        String subject = subjectOf(partition);
        return sort.equals(ADJUSTMENT_ITEM) && subject.startsWith(BookingKey.ofAdjustment(""))
                || sort.startsWith(PERSON) && MONTH.matcher(subject).matches();
    }

    /** Whether a partition is an order's. */
    public static boolean isOfOrder(String partition) {
        return subjectOf(partition).startsWith(BookingKey.ofOrder(""));
    }

    /** What a shop's adjustments wait for that a second person has to decide. */
    static String pendingAdjustments(String shopId) {
        return shopId + "#adjustments";
    }

    /** The key of an entry in the table of entries. */
    public static Map<String, AttributeValue> entry(AccountId account, long sequence) {
        return new ItemWriter()
                .text(PK, accountPartition(account))
                .number(SEQUENCE, sequence)
                .toItem();
    }

    public static String accountPartition(AccountId account) {
        return subject(account.shopId(), CUSTOMER + account.customerId());
    }

    public static String orderPartition(String shopId, String orderId) {
        return subject(shopId, BookingKey.ofOrder(orderId));
    }

    /**
     * Returns the part of the index in which an account is.
     *
     * @param undated whether it has points that never expire
     */
    static String expiryPart(AccountId account, boolean undated) {
        return expiryPart(
                account.shopId(), undated, KeyText.shardOf(account.customerId(), EXPIRY_SHARDS));
    }

    static String expiryPart(String shopId, boolean undated, int shard) {
        return shopId + (undated ? "#undated#" : "#") + shard;
    }

    static String subject(String shopId, String subject) {
        return shopId + "#" + subject;
    }

    public static String shopOf(String partition) {
        return partition.substring(0, partition.indexOf('#'));
    }

    static String subjectOf(String partition) {
        return partition.substring(partition.indexOf('#') + 1);
    }

    /** Reads the account back from its partition. */
    public static AccountId accountOf(String partition) {
        return new AccountId(shopOf(partition), subjectOf(partition).substring(CUSTOMER.length()));
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return new ItemWriter().text(PK, partition).text(SK, sort).toItem();
    }
}
