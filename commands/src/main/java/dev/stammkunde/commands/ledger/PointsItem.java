package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.KeyItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Set;

/** What can lie in the points table. */
enum PointsItem {
    ACCOUNT,
    ORDER,
    /** A business key that is taken. */
    KEY,
    /** An entry of the first edition. */
    ENTRY,
    /**
     * What no chain has a part in: adjustments that were asked for, what orders waited for once.
     */
    BESIDE,
    /** What nobody writes. */
    STRAY;

    private static final Set<String> OF_FIRST_EDITION =
            Set.of(PointsKeys.WAITING_ITEM, PointsKeys.NOTE_ITEM);

    static PointsItem of(Map<String, AttributeValue> item) {
        String sort = new ItemReader(item).text(PointsKeys.SK);
        if (sort.equals(PointsKeys.ACCOUNT_ITEM)) {
            return ACCOUNT;
        }
        if (sort.equals(PointsKeys.ORDER_ITEM)) {
            return ORDER;
        }
        if (OF_FIRST_EDITION.contains(sort) || PointsKeys.isOfAdjustments(sort)) {
            return BESIDE;
        }
        if (EntryItem.isEntry(item)) {
            return ENTRY;
        }
        return KeyItem.isKey(item) ? KEY : STRAY;
    }
}
