package dev.stammkunde.captureredemptions;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.shop.ShopEvent;

/** One log line for each rewarded action and each challenge of an order. Most orders have none. */
final class CommunityLines {

    private CommunityLines() {}

    static void write(OutcomeLog log, ShopEvent event, HearCommunity.Heard heard) {
        for (DoneAction action : heard.actions()) {
            log.info("action-order-heard")
                    .with(LogKey.SHOP_ID, event.source().shopId())
                    .with(LogKey.EVENT_TYPE, event.type())
                    .with(LogKey.ENTRY, "action/" + action.report().action())
                    .with(LogKey.OUTCOME, action.state())
                    .write();
        }
        for (TakingPart held : heard.challenges()) {
            log.info("challenge-order-heard")
                    .with(LogKey.SHOP_ID, event.source().shopId())
                    .with(LogKey.EVENT_TYPE, event.type())
                    .with(LogKey.ENTRY, "challenge/" + held.id().challenge().id())
                    .with(LogKey.OUTCOME, state(held))
                    .write();
        }
    }

    private static String state(TakingPart held) {
        return held.findPrize().map(prize -> prize.state().name()).orElse("COUNTED");
    }
}
