package dev.stammkunde.keepcustomers;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.shop.ShopEvent;

/** One log line per event, and a count of those that a person must see to. */
final class KeepingLines {

    private static final Metrics METRICS = Metrics.of("keep-customers");

    private KeepingLines() {}

    static void write(OutcomeLog log, SqsMessage message, ShopEvent event, KeepingOutcome outcome) {
        OutcomeLine line =
                switch (outcome) {
                    case APPLIED -> log.info("event-applied");
                    case REPLAYED -> log.info("event-replayed");
                    case SUPERSEDED -> log.info("event-superseded");
                    case WAITING -> log.info("waits-for-its-order");
                    case NOT_COUNTED -> log.info("order-not-counted");
                    case REFUND_IN_OTHER_CURRENCY -> log.warn("refund-in-other-currency");
                    case MERGED -> log.info("customers-merged");
                    case MERGE_REFUSED -> log.warn("merge-refused");
                    case REFUSED_AS_ERASED -> log.info("event-refused-as-erased");
                    case ERASED -> log.info("personal-data-erased");
                    case NOTHING_TO_ERASE -> log.info("nothing-to-erase");
                    case REQUEST_RECORDED -> log.info("data-request-recorded");
                };
        subject(line, event)
                .with(LogKey.SHOP_ID, event.source().shopId())
                .with(LogKey.EVENT_TYPE, event.type())
                .with(LogKey.MESSAGE_ID, message.messageId())
                .with(LogKey.RECEIVE_COUNT, message.receiveCount())
                .write();
        if (outcome == KeepingOutcome.REQUEST_RECORDED) {
            METRICS.count("CustomerDataRequests", 1);
        }
    }

    private static OutcomeLine subject(OutcomeLine line, ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    line.with(LogKey.ORDER_ID, reported.order().orderId());
            case ShopEvent.OrderRefunded refunded ->
                    line.with(LogKey.ORDER_ID, refunded.refund().orderId())
                            .with(LogKey.REFUND_ID, refunded.refund().refundId());
            case ShopEvent.OrderCancelled cancelled ->
                    line.with(LogKey.ORDER_ID, cancelled.orderId());
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    line;
        };
    }
}
