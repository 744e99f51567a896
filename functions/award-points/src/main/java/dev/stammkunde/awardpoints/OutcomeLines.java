package dev.stammkunde.awardpoints;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.ShopEvent;

/** One log line per event. */
final class OutcomeLines {

    private OutcomeLines() {}

    static void write(OutcomeLog log, SqsMessage message, ShopEvent event, Outcome outcome) {
        OutcomeLine line =
                switch (outcome) {
                    case Outcome.Booked(LedgerEntry entry) ->
                            entry(log.info("points-booked"), entry);
                    case Outcome.Replayed(LedgerEntry entry) ->
                            entry(log.info("points-replayed"), entry);
                    case Outcome.EarnsNothing(NoPoints reason) ->
                            log.info("order-earns-nothing").with(LogKey.REASON, reason);
                    case Outcome.Waits() -> log.info("waits-for-its-order");
                    case Outcome.NotOurs() -> log.warn("event-not-ours");
                };
        line.with(LogKey.SHOP_ID, event.source().shopId())
                .with(LogKey.EVENT_TYPE, event.type())
                .with(LogKey.MESSAGE_ID, message.messageId())
                .with(LogKey.RECEIVE_COUNT, message.receiveCount())
                .write();
    }

    private static OutcomeLine entry(OutcomeLine line, LedgerEntry entry) {
        return line.with(LogKey.ENTRY, entry.key().toString()).with(LogKey.POINTS, entry.points());
    }
}
