package dev.stammkunde.points.store;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindJoined;
import dev.stammkunde.points.PointsAccount;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads up to a hundred accounts with one call, and one more for each that was merged. */
public final class DynamoDbFindAccounts implements FindAccounts, FindJoined {

    private final PointsTables tables;

    public DynamoDbFindAccounts(DynamoDbClient client, String pointsTable) {
        this.tables = new PointsTables(client, pointsTable, "");
    }

    @Override
    public Set<String> customersOf(PointsAccount account) {
        return tables.customersOf(account);
    }

    @Override
    public Set<String> customersOf(AccountId customer) {
        return tables.customersOf(customer);
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
            for (Map<String, AttributeValue> item :
                    tables.getAll(found.keySet().stream().map(PointsKeys::account).toList())) {
                PointsAccount account = AccountItem.fromItem(item);
                found.put(account.id(), tables.open(account));
            }
        }
        return found;
    }
}
