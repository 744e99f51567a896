package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.keys.FindSecretKeys;
import dev.stammkunde.webhooks.queues.WebhookQueue;

import java.util.function.Predicate;

/**
 * What the function reads and writes.
 *
 * @param hosts which an endpoint may be at
 * @param partners whether there is an agreement with one, or was
 */
record ManageWebhooksPorts(
        DocumentCollection<DocumentId> endpoints,
        EndpointStandings standings,
        WebhookDeliveries deliveries,
        FindSecretKeys keys,
        WebhookQueue queue,
        OpenHosts hosts,
        Predicate<DocumentId> partners) {}
