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
        ItemReader reader = new ItemReader(item);
        String partition = reader.text(PointsKeys.PK);
        String sort = reader.text(PointsKeys.SK);
        if (sort.equals(PointsKeys.ACCOUNT_ITEM)) {
            return ACCOUNT;
        }
        boolean ofOrder = PointsKeys.isOfOrder(partition);
        if (sort.equals(PointsKeys.ORDER_ITEM)) {
            return ofOrder ? ORDER : STRAY;
        }
        if (OF_FIRST_EDITION.contains(sort)) {
            return ofOrder ? BESIDE : STRAY;
        }
        if (PointsKeys.isOfAdjustments(partition, sort)) {
            return BESIDE;
        }
        if (EntryItem.isEntry(item)) {
            return ENTRY;
        }
        return KeyItem.isKey(item) ? KEY : STRAY;
    }
}
