package dev.stammkunde.dynamodb.mails;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.SaveResult;
import dev.stammkunde.domain.customer.Versioned;
import dev.stammkunde.domain.mail.Standing;
import dev.stammkunde.domain.mail.Standings;

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
