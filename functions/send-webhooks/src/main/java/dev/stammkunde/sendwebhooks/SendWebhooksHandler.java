package dev.stammkunde.sendwebhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.BusEvent;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.webhooks.EndpointStanding.DisabledReason;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.json.WebhookMessage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;

/**
 * Trigger: {@code SendWebhooksQueue}, with what the bus tells of the ledger, deliveries to
 * endpoints, and the word that some are due.
 */
public final class SendWebhooksHandler implements RequestStreamHandler {

    private static final String NAME = "send-webhooks";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final Metrics METRICS = Metrics.of(NAME);

    private final SendWebhooks sendWebhooks;
    private final Duration redeliveryAfter;
    private final SqsBatch<SqsMessage> batch = SqsBatch.oneByOne(this::handle, LOG);

    /** For Lambda. */
    public SendWebhooksHandler() {
        this(SendWebhooksPorts.of(Settings.ofProcess()));
        Priming.beforeSnapshot(NAME, SendWebhooksHandler::new);
    }

    SendWebhooksHandler(SendWebhooksPorts ports) {
        sendWebhooks = new SendWebhooks(ports);
        redeliveryAfter = ports.redeliveryAfter();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    private void handle(SqsMessage message) {
        try {
            switch (WebhookMessage.read(message)) {
                case WebhookMessage.Told(BusEvent event) ->
                        count("webhooks-planned", sendWebhooks.plan(event));
                case WebhookMessage.Deliver it -> deliver(it, receivedAt(message));
                case WebhookMessage.Due(Instant by) ->
                        count("webhooks-swept", sendWebhooks.sweep(by));
            }
        } catch (UnusableDocumentException e) {
            METRICS.count("UnusableDocuments", 1);
            throw e;
        }
    }

    /** A message that comes again has waited for it. */
    private Instant receivedAt(SqsMessage message) {
        return message.firstReceivedAt()
                .plus(redeliveryAfter.multipliedBy(message.receiveCount() - 1L));
    }

    private static void count(String outcome, int count) {
        LOG.info(outcome).with(LogKey.COUNT, count).write();
    }

    private void deliver(WebhookMessage.Deliver asked, Instant now) {
        switch (sendWebhooks.deliver(asked, now)) {
            case SendingOutcome.Tried(WebhookDelivery delivery, var disabled) -> {
                line("webhook-tried", asked)
                        .with(LogKey.OUTCOME, delivery.state())
                        .with(LogKey.REASON, delivery.attempts().getLast().outcome())
                        .with(LogKey.COUNT, delivery.failed())
                        .write();
                disabled.ifPresent(reason -> warn(asked, reason));
            }
            case SendingOutcome.Stopped() -> line("webhook-stopped", asked).write();
            case SendingOutcome.Waits() -> line("webhook-waits", asked).write();
            case SendingOutcome.Settled() -> line("webhook-settled-before", asked).write();
        }
    }

    private static OutcomeLine line(String outcome, WebhookMessage.Deliver asked) {
        return LOG.info(outcome)
                .with(LogKey.SHOP_ID, asked.endpoint().shopId())
                .with(LogKey.DOCUMENT, asked.endpoint().id())
                .with(LogKey.EVENT_TYPE, asked.event().type().word())
                .with(LogKey.DELIVERY_ID, asked.event().id());
    }

    private static void warn(WebhookMessage.Deliver asked, DisabledReason reason) {
        LOG.error("webhook-endpoint-disabled")
                .with(LogKey.SHOP_ID, asked.endpoint().shopId())
                .with(LogKey.DOCUMENT, asked.endpoint().id())
                .with(LogKey.REASON, reason)
                .write();
        METRICS.count("WebhookEndpointsDisabled", reason, 1);
    }
}
