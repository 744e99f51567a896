package dev.stammkunde.points.store;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindPointsAvailable;
import dev.stammkunde.points.PointsView;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the accounts of up to a hundred customers with one call. */
public final class DynamoDbFindPointsAvailable implements FindPointsAvailable {

    private final FindAccounts accounts;

    public DynamoDbFindPointsAvailable(DynamoDbClient client, String pointsTable) {
        this.accounts = new DynamoDbFindAccounts(client, pointsTable);
    }

    @Override
    public Map<AccountId, Long> pointsAvailable(List<AccountId> asked, Instant at) {
        Map<AccountId, Long> available = new HashMap<>();
        accounts.accounts(asked)
                .forEach(
                        (id, account) -> available.put(id, PointsView.of(account, at).available()));
        return available;
    }
}
