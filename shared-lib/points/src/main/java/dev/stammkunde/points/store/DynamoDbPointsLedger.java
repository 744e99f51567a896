package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.TextTooLongException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.SettleOrder;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The points ledger in two tables. All that is written to that of entries goes through {@link
 * LedgerPuts}, and nothing there is ever changed or removed.
 *
 * <p>A booking costs one transaction of three items, six write units while each is under 1 KB,
 * whatever the customer's history: the entry, its account, and the order or the business key.
 */
public final class DynamoDbPointsLedger implements PointsLedger {

    private final PointsTables tables;
    private final LedgerPuts puts;

    public DynamoDbPointsLedger(DynamoDbClient client, String pointsTable, String entriesTable) {
        this.tables = new PointsTables(client, pointsTable, entriesTable);
        this.puts = new LedgerPuts(tables);
    }

    @Override
    public Set<String> customersOf(PointsAccount account) {
        return tables.customersOf(account);
    }

    @Override
    public Set<String> customersOf(AccountId customer) {
        return tables.customersOf(customer);
    }

    @Override
    public Standing standing(AccountId account, BookingKey key) {
        List<Map<String, AttributeValue>> items =
                tables.getAll(
                        List.of(
                                PointsKeys.account(account),
                                PointsKeys.booked(account.shopId(), key)));
        PointsAccount standing = PointsAccount.empty(account);
        Optional<LedgerEntry> booked = Optional.empty();
        for (Map<String, AttributeValue> item : items) {
            if (PointsKeys.ACCOUNT_ITEM.equals(new ItemReader(item).text(PointsKeys.SK))) {
                standing = AccountItem.fromItem(item);
            } else {
                booked = Optional.of(tables.entry(account.shopId(), item));
            }
        }
        return new Standing(tables.open(standing), booked);
    }

    @Override
    public PointsAccount account(AccountId account) {
        return tables.account(account);
    }

    @Override
    public OrderAndAccount order(String shopId, String orderId, @Nullable String customerId) {
        return tables.order(shopId, orderId, customerId);
    }

    @Override
    public Written write(Decision.Book booking) {
        return write(booking, List.of());
    }

    /**
     * Writes a booking together with what belongs to it elsewhere, in the points table or in one of
     * another wing.
     *
     * @param with writes with conditions of their own
     * @return anything but {@link Written#WRITTEN} where a condition fails, of the booking or of
     *     what comes with it; then nothing is written
     */
    public Written write(Decision.Book booking, List<TransactWriteItem> with) {
        return puts.write(List.of(puts.key(booking.entry())), List.of(booking), with);
    }

    @Override
    public Written write(Decision.Merge merge) {
        return puts.write(List.of(), List.of(merge.out(), merge.in()), List.of());
    }

    @Override
    public Written write(SettleOrder.Settlement settlement) {
        try {
            return writeOrder(settlement);
        } catch (TextTooLongException _) {
            return Written.TOO_LARGE;
        }
    }

    private Written writeOrder(SettleOrder.Settlement settlement) {
        Put order = puts.order(settlement.before(), settlement.after());
        if (!settlement.bookings().isEmpty()) {
            return puts.write(List.of(order), settlement.bookings(), List.of());
        }
        if (LedgerPuts.isTooLarge(order)) {
            return Written.TOO_LARGE;
        }
        try {
            tables.client()
                    .putItem(
                            one ->
                                    one.tableName(order.tableName())
                                            .item(order.item())
                                            .conditionExpression(order.conditionExpression())
                                            .expressionAttributeValues(
                                                    settlement.before().version() == 0
                                                            ? null
                                                            : order.expressionAttributeValues()));
            return Written.WRITTEN;
        } catch (ConditionalCheckFailedException | TransactionConflictException changed) {
            return Written.KEY_TAKEN;
        }
    }
}
