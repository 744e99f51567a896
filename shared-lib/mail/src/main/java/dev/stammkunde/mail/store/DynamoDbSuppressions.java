package dev.stammkunde.mail.store;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/** Keeps in DynamoDB what became of mails to an address, under its hash. */
public final class DynamoDbSuppressions implements Suppressions {

    private final MailTable table;

    public DynamoDbSuppressions(DynamoDbClient client, String tableName) {
        table = new MailTable(client, tableName);
    }

    @Override
    public Versioned<Suppression> suppression(EmailKey address) {
        return table.find(MailKeys.suppression(address))
                .map(SuppressionItem::fromItem)
                .orElseGet(() -> new Versioned<>(Suppression.none(), 0));
    }

    @Override
    public SaveResult save(EmailKey address, Versioned<Suppression> expected, Suppression next) {
        return table.write(
                List.of(
                        table.put(
                                SuppressionItem.toItem(address, next, expected.version() + 1),
                                expected.version())));
    }
}
