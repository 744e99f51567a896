package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.WholeItems;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the tables of points keep of a customer, item by item and as it is kept. */
public final class WholePoints {

    private final WholeItems points;
    private final WholeItems entries;

    public WholePoints(DynamoDbClient client, String pointsTable, String entriesTable) {
        points = new WholeItems(client, pointsTable);
        entries = new WholeItems(client, entriesTable);
    }

    /** Returns the account, and what says which gifts, losses and takeovers are booked. */
    public Stream<Map<String, AttributeValue>> account(AccountId account) {
        return points.partition(PointsKeys.accountPartition(account));
    }

    /** Returns the ledger, the oldest entry first; those of the first edition before all others. */
    public Stream<Map<String, AttributeValue>> entries(AccountId account) {
        String partition = PointsKeys.accountPartition(account);
        return Stream.of(
                        points.indexed(PointsKeys.BY_ACCOUNT, PointsKeys.ACCOUNT, partition),
                        entries.partition(partition))
                .flatMap(each -> each);
    }

    /** Returns what the ledger knows of orders. */
    public Stream<Map<String, AttributeValue>> orders(String shopId, Stream<String> orderIds) {
        return points.all(orderIds.map(id -> PointsKeys.order(shopId, id)));
    }

    /** Finds the order that an entry is about. */
    public static Optional<String> findOrder(Map<String, AttributeValue> entry) {
        String prefix = BookingKey.ofOrder("");
        return subject(entry)
                .filter(subject -> subject.startsWith(prefix))
                .map(subject -> subject.substring(prefix.length()));
    }

    /** Entries of the first edition have it in their key. */
    private static Optional<String> subject(Map<String, AttributeValue> entry) {
        ItemReader item = new ItemReader(entry);
        return item.findText(EntryItem.SUBJECT)
                .or(() -> item.findText(KeyText.PK).map(PointsKeys::subjectOf));
    }

    /**
     * Returns those of a shop's adjustments that were asked for one of these customers.
     *
     * @param ids of all that the shop's team asked for
     */
    public Stream<Map<String, AttributeValue>> adjustments(
            String shopId, Stream<String> ids, Collection<String> customers) {
        return points.all(ids.map(id -> PointsKeys.adjustment(shopId, id)))
                .filter(
                        item ->
                                customers.contains(
                                        new ItemReader(item).text(AdjustmentItem.CUSTOMER)));
    }
}
