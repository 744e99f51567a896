package dev.stammkunde.finance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.months.FindAccountHeads.Asked;
import dev.stammkunde.finance.months.FindAccountHeads.Head;
import dev.stammkunde.finance.testing.LedgerHeads;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

/** What the tables say is what the ledger in memory says. */
final class DynamoDbFindAccountHeadsTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void heads_ofLastEarlierAndUnknownEntries_areThoseOfTheLedger() {
        ShopLedger ledger = new ShopLedger(Orders.programme());
        ledger.at("2026-03-05T10:00:00Z").gift("7001", 1);
        ledger.at("2026-03-06T10:00:00Z").gift("7001", 10);
        ledger.at("2026-03-07T10:00:00Z").gift("7001", 100);
        ledger.gift("7002", 1_000);
        ledger.gift("7003", 10_000);
        ledger.merge("7003", "7002");
        keep(ledger);
        List<Asked> asked =
                List.of(
                        new Asked("7001", 2),
                        new Asked("7002", 2),
                        new Asked("7003", 2),
                        new Asked("7004", 1));

        Map<String, Head> heads = heads().heads(ShopLedger.SHOP, asked);

        assertThat(heads)
                .isEqualTo(new LedgerHeads(ledger.ledger()).heads(ShopLedger.SHOP, asked))
                .containsOnlyKeys("7001", "7002", "7003");
        assertThat(heads().heads(ShopLedger.SHOP, List.of(new Asked("7001", 4)))).isEmpty();
    }

    private static DynamoDbFindAccountHeads heads() {
        return new DynamoDbFindAccountHeads(
                DYNAMO_DB.client(),
                new DynamoDbFindAccountHeads.Tables(
                        DYNAMO_DB.table("PointsTable"), DYNAMO_DB.table("EntriesTable")));
    }

    private static void keep(ShopLedger ledger) {
        for (LedgerEntry entry : ledger.entries()) {
            AccountId id = entry.account();
            PointsAccount account = PointsAccount.fold(id, ledger.ledger().all(id));
            DYNAMO_DB
                    .client()
                    .putItem(
                            put ->
                                    put.tableName(DYNAMO_DB.table("EntriesTable"))
                                            .item(EntryItem.toItem(entry)));
            DYNAMO_DB
                    .client()
                    .putItem(
                            put ->
                                    put.tableName(DYNAMO_DB.table("PointsTable"))
                                            .item(AccountItem.toItem(account)));
        }
    }
}
