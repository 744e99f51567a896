package dev.stammkunde.points.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class DynamoDbFindAccountsTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final AccountId ADA = new AccountId("shop", "ada");
    private static final AccountId NOBODY = new AccountId("shop", "nobody");

    @Test
    void accounts_ofMany_areThoseKeptAndEmptyOnes() {
        String table = DYNAMO_DB.table("PointsTable");
        PointsAccount kept =
                new PointsAccount(
                        ADA,
                        1,
                        EntryHash.NONE,
                        List.of(),
                        7,
                        40,
                        0,
                        Instant.EPOCH,
                        null,
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>());
        DYNAMO_DB.client().putItem(put -> put.tableName(table).item(AccountItem.toItem(kept)));

        assertThat(
                        new DynamoDbFindAccounts(DYNAMO_DB.client(), table)
                                .accounts(List.of(ADA, NOBODY, ADA)))
                .containsOnly(Map.entry(ADA, kept), Map.entry(NOBODY, PointsAccount.empty(NOBODY)));
    }
}
