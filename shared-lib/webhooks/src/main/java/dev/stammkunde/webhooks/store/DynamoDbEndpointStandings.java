package dev.stammkunde.webhooks.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.IsoInstant;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.webhooks.EndpointSecret;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.EndpointStanding.Disabled;
import dev.stammkunde.webhooks.EndpointStanding.DisabledReason;
import dev.stammkunde.webhooks.EndpointStandings;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps how endpoints stand: an item for each, beside its document. */
public final class DynamoDbEndpointStandings implements EndpointStandings {

    private static final String SECRETS = "secrets";
    private static final String NUMBER = "number";
    private static final String KEY = "keyId";
    private static final String MADE_AT = "madeAt";
    private static final String VALID_UNTIL = "validUntil";
    private static final String FAILURES = "failuresInRow";
    private static final String FAILING_SINCE = "failingSince";
    private static final String RESTS_UNTIL = "restsUntil";
    private static final String DISABLED_AT = "disabledAt";
    private static final String DISABLED_REASON = "disabledReason";

    private final DynamoDbClient client;
    private final String table;
    private final WebhookWrites writes;

    /** Names the table; reads nothing yet. */
    public DynamoDbEndpointStandings(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.writes = new WebhookWrites(client, table, audit);
    }

    @Override
    public EndpointStanding find(DocumentId endpoint) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(WebhookKeys.standing(endpoint))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty()
                ? EndpointStanding.first(endpoint)
                : fromItem(endpoint, new ItemReader(item));
    }

    @Override
    public SaveResult save(EndpointStanding standing) {
        return writes.put(toItem(standing), standing.version());
    }

    @Override
    public SaveResult save(EndpointStanding standing, AuditEntry entry) {
        return writes.put(toItem(standing), standing.version(), entry);
    }

    private static Map<String, AttributeValue> toItem(EndpointStanding standing) {
        Disabled disabled = standing.disabled();
        ItemWriter item =
                new ItemWriter()
                        .number(WebhookKeys.VERSION, standing.version() + 1)
                        .list(SECRETS, standing.secrets(), DynamoDbEndpointStandings::secret)
                        .number(FAILURES, standing.failuresInRow())
                        .text(FAILING_SINCE, standing.failingSince())
                        .text(RESTS_UNTIL, standing.restsUntil());
        if (disabled != null) {
            item.text(DISABLED_AT, disabled.at()).text(DISABLED_REASON, disabled.reason());
        }
        Map<String, AttributeValue> whole = new HashMap<>(item.toItem());
        whole.putAll(WebhookKeys.standing(standing.endpoint()));
        return whole;
    }

    private static ItemWriter secret(EndpointSecret secret) {
        return new ItemWriter()
                .number(NUMBER, secret.number())
                .text(KEY, secret.keyId())
                .text(MADE_AT, secret.madeAt())
                .text(VALID_UNTIL, secret.validUntil());
    }

    private static EndpointStanding fromItem(DocumentId endpoint, ItemReader item) {
        return new EndpointStanding(
                endpoint,
                item.list(
                        SECRETS,
                        secret ->
                                new EndpointSecret(
                                        secret.number(NUMBER),
                                        secret.text(KEY),
                                        secret.instant(MADE_AT),
                                        instantOrNull(secret, VALID_UNTIL))),
                item.integer(FAILURES),
                instantOrNull(item, FAILING_SINCE),
                instantOrNull(item, RESTS_UNTIL),
                item.has(DISABLED_AT)
                        ? new Disabled(
                                item.instant(DISABLED_AT),
                                DisabledReason.valueOf(item.text(DISABLED_REASON)))
                        : null,
                item.number(WebhookKeys.VERSION));
    }

    static @Nullable Instant instantOrNull(ItemReader item, String name) {
        return item.findText(name).map(IsoInstant::parse).orElse(null);
    }
}
