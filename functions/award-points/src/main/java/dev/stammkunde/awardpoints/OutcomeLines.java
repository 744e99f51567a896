package dev.stammkunde.awardpoints;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** One log line per event, and one per entry where there are two. */
final class OutcomeLines {

    private OutcomeLines() {}

    static void write(OutcomeLog log, SqsMessage message, ShopEvent event, Outcome outcome) {
        for (OutcomeLine line : lines(log, outcome)) {
            line.with(LogKey.SHOP_ID, event.source().shopId())
                    .with(LogKey.EVENT_TYPE, event.type())
                    .with(LogKey.MESSAGE_ID, message.messageId())
                    .with(LogKey.RECEIVE_COUNT, message.receiveCount())
                    .write();
        }
    }

    private static List<OutcomeLine> lines(OutcomeLog log, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Booked(List<LedgerEntry> entries) ->
                    entries.stream().map(entry -> entry(log.info("points-booked"), entry)).toList();
            case Outcome.Kept() -> List.of(log.info("order-kept"));
            case Outcome.Replayed() -> List.of(log.info("no-news"));
            case Outcome.EarnsNothing(NoPoints reason) ->
                    List.of(log.info("order-earns-nothing").with(LogKey.REASON, reason));
            case Outcome.Waits() -> List.of(log.info("waits-for-its-order"));
            case Outcome.Merged(LedgerEntry in) -> List.of(entry(log.info("accounts-merged"), in));
            case Outcome.NotOurs() -> List.of(log.warn("event-not-ours"));
        };
    }

    private static OutcomeLine entry(OutcomeLine line, LedgerEntry entry) {
        return line.with(LogKey.ENTRY, entry.key().toString()).with(LogKey.POINTS, entry.points());
    }
}
