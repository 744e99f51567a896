package dev.stammkunde.mail.store;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.ResendRecords;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.documents.AuditTable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Optional;

/** Keeps in DynamoDB that mails are sent again: one transaction of three puts. */
public final class DynamoDbResends implements ResendRecords {

    private final MailTable table;
    private final AuditTable audit;

    public DynamoDbResends(DynamoDbClient client, String tableName, AuditTable audit) {
        this.table = new MailTable(client, tableName);
        this.audit = audit;
    }

    @Override
    public Optional<Versioned<MailRecord>> find(MailKey key) {
        return table.find(MailKeys.record(key)).map(RecordItem::fromItem);
    }

    @Override
    public SaveResult resend(
            Versioned<MailRecord> original,
            MailRecord repeated,
            MailRecord copy,
            AuditEntry entry) {
        long version = original.version();
        return table.write(
                List.of(
                        table.put(RecordItem.toItem(repeated, version + 1), version),
                        table.put(RecordItem.toItem(copy, 1), 0),
                        audit.put(entry)));
    }
}
