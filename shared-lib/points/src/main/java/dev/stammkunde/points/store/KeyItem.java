package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Says that a business key is booked, and where its entry is. */
public final class KeyItem {

    private static final String CUSTOMER = "customer";
    private static final String SEQUENCE = "sequence";

    /** How many attributes one has. */
    public static final int ATTRIBUTES = 4;

    private KeyItem() {}

    /**
     * Whether an item of the points table is one: all others that have a customer have no sequence.
     */
    public static boolean isKey(Map<String, AttributeValue> attributes) {
        return attributes.containsKey(CUSTOMER) && attributes.containsKey(SEQUENCE);
    }

    public static Map<String, AttributeValue> toItem(LedgerEntry entry) {
        return new ItemWriter()
                .text(
                        PointsKeys.PK,
                        PointsKeys.subject(entry.account().shopId(), entry.key().subject()))
                .text(PointsKeys.SK, entry.key().effect())
                .text(CUSTOMER, entry.account().customerId())
                .number(SEQUENCE, entry.sequence())
                .toItem();
    }

    public static AccountId account(String shopId, Map<String, AttributeValue> attributes) {
        return new AccountId(shopId, new ItemReader(attributes).text(CUSTOMER));
    }

    public static long sequence(Map<String, AttributeValue> attributes) {
        return new ItemReader(attributes).number(SEQUENCE);
    }

    /** The key of the entry that is booked. */
    static Map<String, AttributeValue> entryKey(
            String shopId, Map<String, AttributeValue> attributes) {
        return PointsKeys.entry(account(shopId, attributes), sequence(attributes));
    }
}
