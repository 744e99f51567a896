package dev.stammkunde.mail.store;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.documents.AuditTable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.util.List;

/** Keeps in DynamoDB what became of mails to an address, under its hash. */
public final class DynamoDbSuppressions implements Suppressions {

    private final MailTable table;

    private final AuditTable audit;

    /** For who lifts nothing. */
    public DynamoDbSuppressions(DynamoDbClient client, String tableName) {
        this(client, tableName, AuditTable.NONE);
    }

    /** For who lifts what forbids mails. */
    public DynamoDbSuppressions(DynamoDbClient client, String tableName, AuditTable audit) {
        this.table = new MailTable(client, tableName);
        this.audit = audit;
    }

    @Override
    public Versioned<Suppression> suppression(EmailKey address) {
        return table.find(MailKeys.suppression(address))
                .map(SuppressionItem::fromItem)
                .orElseGet(() -> new Versioned<>(Suppression.none(), 0));
    }

    @Override
    public SaveResult save(EmailKey address, Versioned<Suppression> expected, Suppression next) {
        return table.write(List.of(put(address, expected, next)));
    }

    @Override
    public SaveResult lift(
            EmailKey address, Versioned<Suppression> expected, Suppression next, AuditEntry entry) {
        return table.write(List.of(put(address, expected, next), audit.put(entry)));
    }

    private Put put(EmailKey address, Versioned<Suppression> expected, Suppression next) {
        return table.put(
                SuppressionItem.toItem(address, next, expected.version() + 1), expected.version());
    }
}
