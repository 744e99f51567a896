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
final class OutcomeLines {

    private OutcomeLines() {}

    static void write(OutcomeLog log, Incoming incoming, Outcome outcome) {
        OutcomeLine line =
                switch (outcome) {
                    case Outcome.Sent() -> log.info("mail-sent");
                    case Outcome.Held(HoldReason reason) ->
                            log.info("mail-held").with(LogKey.REASON, reason);
                    case Outcome.Skipped(SkipReason reason) ->
                            log.info("mail-skipped").with(LogKey.REASON, reason);
                    case Outcome.Replayed() -> log.info("mail-replayed");
                };
        line.with(LogKey.SHOP_ID, incoming.order().key().customer().shopId())
                .with(LogKey.MESSAGE_ID, incoming.messageId())
                .write();
    }

    static void count(Metrics metrics, Collection<Outcome> outcomes) {
        Map<HoldReason, Long> held = new EnumMap<>(HoldReason.class);
        Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        long sent = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Sent() -> sent++;
                case Outcome.Held(HoldReason reason) -> held.merge(reason, 1L, Long::sum);
                case Outcome.Skipped(SkipReason reason) -> skipped.merge(reason, 1L, Long::sum);
                case Outcome.Replayed() -> {
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
