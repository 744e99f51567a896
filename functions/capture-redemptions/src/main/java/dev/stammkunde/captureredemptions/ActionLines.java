package dev.stammkunde.captureredemptions;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** One log line for each rewarded action that is about an order. Most orders have none. */
final class ActionLines {

    private ActionLines() {}

    static void write(OutcomeLog log, ShopEvent event, List<DoneAction> actions) {
        for (DoneAction action : actions) {
            log.info("action-order-heard")
                    .with(LogKey.SHOP_ID, event.source().shopId())
                    .with(LogKey.EVENT_TYPE, event.type())
                    .with(LogKey.ENTRY, "action/" + action.report().action())
                    .with(LogKey.OUTCOME, action.state())
                    .write();
        }
    }
}
