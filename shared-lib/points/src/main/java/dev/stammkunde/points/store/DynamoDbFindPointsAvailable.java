package dev.stammkunde.points.store;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindPointsAvailable;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the accounts of up to a hundred customers with one call. */
public final class DynamoDbFindPointsAvailable implements FindPointsAvailable {

    private final PointsTable table;

    public DynamoDbFindPointsAvailable(DynamoDbClient client, String tableName) {
        this.table = new PointsTable(client, tableName);
    }

    @Override
    public Map<AccountId, Long> pointsAvailable(List<AccountId> accounts, Instant at) {
        Map<AccountId, Long> available = new HashMap<>();
        accounts.forEach(account -> available.put(account, 0L));
        if (!accounts.isEmpty()) {
            table.getAll(available.keySet().stream().map(PointsKeys::account).toList()).stream()
                    .map(AccountItem::fromItem)
                    .forEach(account -> available.put(account.id(), availableOf(account, at)));
        }
        return available;
    }

    private static long availableOf(PointsAccount account, Instant at) {
        return PointsView.of(account, at).available();
    }
}
