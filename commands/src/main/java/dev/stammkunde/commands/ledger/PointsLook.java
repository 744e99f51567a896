package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.KeyItem;
import dev.stammkunde.points.store.OrderItem;
import dev.stammkunde.points.store.PlainItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/**
 * The first look at an item of the points table: claims what it says. What cannot be read, or is
 * otherwise than it is written, is left to the second look.
 */
final class PointsLook {

    private final LedgerTables tables;
    private final Claims claims;

    PointsLook(LedgerTables tables, Claims claims) {
        this.tables = tables;
        this.claims = claims;
    }

    void item(Map<String, AttributeValue> item, PointsItem kind) {
        try {
            switch (kind) {
                case ACCOUNT -> account(item);
                case ORDER -> order(item);
                case KEY -> key(item);
                case ENTRY -> firstEdition(item);
                case BESIDE, STRAY -> {}
            }
        } catch (SdkException fault) {
            throw fault;
        } catch (RuntimeException unreadable) {
            // Whatever somebody wrote into it.
            claims.balance().doubt(Recheck.subject(item, kind));
        }
    }

    private void account(Map<String, AttributeValue> item) {
        PointsAccount stored = AccountItem.fromItem(item);
        requireSame(item, AccountItem.toItem(stored));
        claims.account(new ItemReader(item).text(PointsKeys.PK), stored);
    }

    private void key(Map<String, AttributeValue> item) {
        String shopId = PointsKeys.shopOf(new ItemReader(item).text(PointsKeys.PK));
        AccountId account = KeyItem.account(shopId, item);
        if (item.size() != KeyItem.ATTRIBUTES) {
            throw new IllegalStateException("a business key with something else");
        }
        claims.key(item, account.customerId(), KeyItem.sequence(item));
    }

    private void order(Map<String, AttributeValue> item) {
        LedgerOrder order = OrderItem.fromItem(item);
        requireSame(PlainItem.of(item), PlainItem.of(order));
        Booked booked = order.booked();
        if (booked == null) {
            return;
        }
        boolean once =
                booked.states() == 1
                        && booked.entries().size() == 1
                        && booked.most() == booked.accounted()
                        && booked.customerId().equals(booked.entries().getFirst().customerId())
                        && !booked.isOfFirstEdition();
        if (once) {
            claims.onlyState(order, booked);
            return;
        }
        OrderCheck.Checked checked = new OrderCheck(tables).check(order, booked);
        if (!checked.differences().isEmpty()) {
            throw new IllegalStateException("an order with differences");
        }
        for (LedgerEntry entry : checked.entries()) {
            if (entry.booking() instanceof Booking.OrderState state) {
                claims.state(entry, state);
            }
        }
    }

    private void firstEdition(Map<String, AttributeValue> item) {
        LedgerEntry entry = EntryItem.fromItem(item);
        if (entry.edition() != 1) {
            throw new IllegalStateException("an entry of the wrong table");
        }
        claims.firstEdition(entry);
        if (entry.sequence() == 1) {
            new FirstEditionLook(tables, claims)
                    .follow(PointsKeys.accountPartition(entry.account()));
        }
    }

    private static void requireSame(
            Map<String, AttributeValue> item, Map<String, AttributeValue> written) {
        if (!new HashMap<>(item).equals(written)) {
            throw new IllegalStateException("not as it is written");
        }
    }
}
