package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/** Keeps standings in DynamoDB: one item for each customer. */
public final class DynamoDbStandings implements Standings {

    private final MailTable table;

    public DynamoDbStandings(DynamoDbClient client, String tableName) {
        table = new MailTable(client, tableName);
    }

    @Override
    public Versioned<Standing> standing(CustomerId customer) {
        return table.find(MailKeys.standing(customer))
                .map(StandingItem::fromItem)
                .orElseGet(() -> new Versioned<>(Standing.empty(), 0));
    }

    @Override
    public SaveResult save(CustomerId customer, Versioned<Standing> expected, Standing next) {
        return table.write(
                List.of(
                        table.put(
                                StandingItem.toItem(customer, next, expected.version() + 1),
                                expected.version())));
    }
}
