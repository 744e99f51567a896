package dev.stammkunde.delivermail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.mail.json.MailOrderJson;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.platform.settings.Settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trigger: orders of mails, through {@code DeliverMailQueue}. */
public final class DeliverMailHandler implements RequestStreamHandler {

    private static final OutcomeLog LOG = OutcomeLog.of("deliver-mail");
    private static final Metrics METRICS = Metrics.of("deliver-mail");

    private final DeliverMail deliverMail;
    private final Duration redelivery;
    private final SqsBatch<Incoming> batch = SqsBatch.together(this::incoming, this::deliver, LOG);

    /** For Lambda. */
    public DeliverMailHandler() {
        this(Wiring.ofProcess(), Settings.ofProcess());
        Priming.beforeSnapshot("deliver-mail", DeliverMailHandler::new);
    }

    private DeliverMailHandler(Wiring wiring, Settings settings) {
        this(wiring.deliverMail(), settings.duration("REDELIVERY_AFTER", Duration.ofMinutes(6)));
    }

    /**
     * Wires a use case.
     *
     * @param redelivery after what time the queue delivers again what was not done
     */
    DeliverMailHandler(DeliverMail deliverMail, Duration redelivery) {
        this.deliverMail = deliverMail;
        this.redelivery = redelivery;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    /**
     * The time of a message that comes again is that of its first receipt and of all visibility
     * timeouts since: what must not go out at night must not either because it failed before.
     */
    private Incoming incoming(SqsMessage message) {
        return new Incoming(
                message.messageId(),
                MailOrderJson.read(message.body()),
                message.firstReceivedAt()
                        .plus(redelivery.multipliedBy(Math.max(0, message.receiveCount() - 1))));
    }

    private Set<String> deliver(List<Incoming> orders) {
        Map<String, DeliveryOutcome> outcomes = deliverMail.deliver(orders);
        for (Incoming order : orders) {
            DeliveryOutcome outcome = outcomes.get(order.messageId());
            if (outcome != null) {
                DeliveryLines.write(LOG, order, outcome);
            }
        }
        DeliveryLines.count(METRICS, outcomes.values());
        return outcomes.keySet();
    }
}
