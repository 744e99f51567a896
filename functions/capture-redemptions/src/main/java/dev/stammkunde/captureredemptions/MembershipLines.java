package dev.stammkunde.captureredemptions;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.programmes.membership.HearMembershipOrder.Heard;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/** One log line for each membership that an order buys. Most orders buy none. */
final class MembershipLines {

    private MembershipLines() {}

    static void write(OutcomeLog log, SqsMessage message, ShopEvent event, List<Heard> heard) {
        for (Heard one : heard) {
            log.info(one.isNews() ? "membership-order-heard" : "membership-order-known")
                    .with(LogKey.SHOP_ID, event.source().shopId())
                    .with(LogKey.EVENT_TYPE, event.type())
                    .with(LogKey.ENTRY, "membership/" + one.membership().id().plan().id())
                    .with(LogKey.MESSAGE_ID, message.messageId())
                    .with(LogKey.RECEIVE_COUNT, message.receiveCount())
                    .write();
        }
    }
}
