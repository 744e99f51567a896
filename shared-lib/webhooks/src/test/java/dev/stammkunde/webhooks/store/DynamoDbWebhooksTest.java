package dev.stammkunde.webhooks.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.testing.WebhooksContract;

import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class DynamoDbWebhooksTest extends WebhooksContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static String table() {
        return DYNAMO_DB.table("WebhooksTable");
    }

    private static AuditTable audit() {
        return new AuditTable(DYNAMO_DB.table("ShopsTable"));
    }

    @Override
    protected EndpointStandings standings() {
        return new DynamoDbEndpointStandings(DYNAMO_DB.client(), table(), audit());
    }

    @Override
    protected WebhookDeliveries deliveries() {
        return new DynamoDbWebhookDeliveries(DYNAMO_DB.client(), table(), audit());
    }

    @Override
    protected List<Deed> audited() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))
                        .page(
                                "shop",
                                new AuditLog.Question(
                                        Instant.EPOCH,
                                        Instant.parse("9999-01-01T00:00:00Z"),
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.empty(),
                                30)
                        .entries()
                        .stream()
                        .map(AuditEntry::deed)
                        .toList();
    }
}
