package dev.stammkunde.points.store;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.PointsAccount;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads up to a hundred accounts with one call. */
public final class DynamoDbFindAccounts implements FindAccounts {

    private final PointsTable table;

    public DynamoDbFindAccounts(DynamoDbClient client, String tableName) {
        this.table = new PointsTable(client, tableName);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if DynamoDB keeps some back, being throttled
     */
    @Override
    public Map<AccountId, PointsAccount> accounts(List<AccountId> accounts) {
        Map<AccountId, PointsAccount> found = new HashMap<>();
        accounts.forEach(account -> found.put(account, PointsAccount.empty(account)));
        if (!found.isEmpty()) {
            table.getAll(found.keySet().stream().map(PointsKeys::account).toList()).stream()
                    .map(AccountItem::fromItem)
                    .forEach(account -> found.put(account.id(), account));
        }
        return found;
    }
}
