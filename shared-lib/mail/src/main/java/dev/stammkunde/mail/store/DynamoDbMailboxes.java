package dev.stammkunde.mail.store;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/** Keeps in DynamoDB what mailboxes got: one item for each, under its hash. */
public final class DynamoDbMailboxes implements Mailboxes {

    private final MailTable table;

    public DynamoDbMailboxes(DynamoDbClient client, String tableName) {
        table = new MailTable(client, tableName);
    }

    @Override
    public Versioned<MailboxMails> mailbox(EmailKey mailbox) {
        return table.find(MailKeys.mailbox(mailbox))
                .map(item -> MailboxItem.fromItem(mailbox, item))
                .orElseGet(() -> new Versioned<>(MailboxMails.of(mailbox), 0));
    }

    @Override
    public SaveResult save(Versioned<MailboxMails> expected, MailboxMails next) {
        return table.write(
                List.of(
                        table.put(
                                MailboxItem.toItem(next, expected.version() + 1),
                                expected.version())));
    }
}
