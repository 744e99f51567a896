package dev.stammkunde.delivermail;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** One log line per order, and one count per reason and batch. */
final class DeliveryLines {

    private DeliveryLines() {}

    static void write(OutcomeLog log, Incoming incoming, DeliveryOutcome outcome) {
        OutcomeLine line =
                switch (outcome) {
                    case DeliveryOutcome.Sent() -> log.info("mail-sent");
                    case DeliveryOutcome.Held(HoldReason reason) ->
                            log.info("mail-held").with(LogKey.REASON, reason);
                    case DeliveryOutcome.Skipped(SkipReason reason) ->
                            log.info("mail-skipped").with(LogKey.REASON, reason);
                    case DeliveryOutcome.Replayed() -> log.info("mail-replayed");
                };
        line.with(LogKey.SHOP_ID, incoming.order().key().customer().shopId())
                .with(LogKey.MESSAGE_ID, incoming.messageId())
                .write();
    }

    static void count(Metrics metrics, Collection<DeliveryOutcome> outcomes) {
        Map<HoldReason, Long> held = new EnumMap<>(HoldReason.class);
        Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        long sent = 0;
        for (DeliveryOutcome outcome : outcomes) {
            switch (outcome) {
                case DeliveryOutcome.Sent() -> sent++;
                case DeliveryOutcome.Held(HoldReason reason) -> held.merge(reason, 1L, Long::sum);
                case DeliveryOutcome.Skipped(SkipReason reason) ->
                        skipped.merge(reason, 1L, Long::sum);
                case DeliveryOutcome.Replayed() -> {
                    // It was counted when it was decided.
                }
            }
        }
        if (sent > 0) {
            metrics.count("MailsSent", sent);
        }
        held.forEach(
                (reason, count) -> {
                    metrics.count("MailsHeld", reason, count);
                    if (reason.isOfService()) {
                        metrics.count("MailsHeldByService", count);
                    } else if (reason.isOfContent()) {
                        metrics.count("MailsWithoutContent", count);
                    }
                });
        skipped.forEach((reason, count) -> metrics.count("MailsSkipped", reason, count));
    }
}
