package dev.stammkunde.captureredemptions;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.HearOrder.UseOutcome;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** One log line for each redemption that an event changed. Most orders concern none. */
final class UseLines {

    private UseLines() {}

    static void write(
            OutcomeLog log, SqsMessage message, ShopEvent event, List<UseOutcome> outcomes) {
        for (UseOutcome outcome : outcomes) {
            line(log, outcome)
                    .with(LogKey.SHOP_ID, event.source().shopId())
                    .with(LogKey.EVENT_TYPE, event.type())
                    .with(LogKey.MESSAGE_ID, message.messageId())
                    .with(LogKey.RECEIVE_COUNT, message.receiveCount())
                    .write();
        }
    }

    private static OutcomeLine line(OutcomeLog log, UseOutcome outcome) {
        return switch (outcome) {
            case UseOutcome.Nothing nothing ->
                    of(log.info("nothing-redeemed"), nothing.redemption());
            case UseOutcome.Used used ->
                    of(log.info("redemption-captured"), used.redemption().id())
                            .with(LogKey.POINTS, used.redemption().what().points());
            case UseOutcome.UsedLate late ->
                    of(log.warn("redemption-used-late"), late.redemption().id())
                            .with(LogKey.POINTS, late.use().points());
            case UseOutcome.Restored restored ->
                    of(log.info("points-restored"), restored.redemption().id())
                            .with(LogKey.POINTS, restored.use().restored());
        };
    }

    private static OutcomeLine of(OutcomeLine line, RedemptionId id) {
        return line.with(LogKey.ENTRY, "redemption/" + id.id());
    }
}
