package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.json.BookedOrderJson;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.store.KeyItem;
import dev.stammkunde.points.store.PlainItem;
import dev.stammkunde.points.store.PointsKeys;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first look at an item of the points table: claims what it says. What cannot be read, or is
 * otherwise than it is written, is left to the second look.
 */
final class PointsLook {

    /** Of orders with shorter texts many may be held at once. */
    private static final int MANY_HELD = 20_000;

    private final LedgerTables tables;
    private final Claims claims;
    private final SeveralStates several;

    PointsLook(LedgerTables tables, Claims claims) {
        this.tables = tables;
        this.claims = claims;
        this.several = new SeveralStates(tables, claims);
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
        Map<String, AttributeValue> plain = PlainItem.of(item);
        Optional<String> booked = PlainItem.takeBooked(plain);
        long length =
                plain.values().stream().map(AttributeValue::s).mapToLong(PointsLook::length).sum();
        LedgerOrder order = PlainItem.order(plain);
        requireSame(plain, PlainItem.of(order));
        OrderCheck.Findings found = new OrderCheck.Findings("");
        KnownCheck.compare(order, tables.readFrom(), found);
        if (!found.differences().isEmpty()) {
            claims.doubt(order);
        }
        if (booked.isEmpty()) {
            return;
        }
        if (BookedOrderJson.hasOneState(booked.get())) {
            if (KnownCheck.isDoubtful(order, booked.get())) {
                claims.doubt(order);
            }
            claims.onlyState(order, booked.get());
        } else {
            several.add(order, booked.get(), booked.get().length() + length > MANY_HELD);
        }
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
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

    /** Claims what waits to be claimed with others. */
    void endOfPage() {
        several.claim();
    }

    static void requireSame(Map<String, AttributeValue> item, Map<String, AttributeValue> written) {
        if (!new HashMap<>(item).equals(written)) {
            throw new IllegalStateException("not as it is written");
        }
    }
}
