package dev.stammkunde.webhooks.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.WebhookDeliveries;

import java.util.List;

final class InMemoryWebhooksTest extends WebhooksContract {

    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks(audit);

    @Override
    protected EndpointStandings standings() {
        return webhooks;
    }

    @Override
    protected WebhookDeliveries deliveries() {
        return webhooks;
    }

    @Override
    protected List<Deed> audited() {
        return audit.of("shop").stream().map(AuditEntry::deed).toList();
    }
}
