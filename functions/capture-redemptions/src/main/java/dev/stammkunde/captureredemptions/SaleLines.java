package dev.stammkunde.captureredemptions;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.programmes.limited.HearOfferOrder.SaleOutcome;
import dev.stammkunde.programmes.limited.OfferSale;
import dev.stammkunde.programmes.limited.SaleDoubt;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;
import java.util.stream.Collectors;

/** One log line for each limited offer that an order sells. Most orders sell none. */
final class SaleLines {

    private SaleLines() {}

    static void write(
            OutcomeLog log, SqsMessage message, ShopEvent event, List<SaleOutcome> outcomes) {
        for (SaleOutcome outcome : outcomes) {
            line(log, outcome)
                    .with(LogKey.SHOP_ID, event.source().shopId())
                    .with(LogKey.EVENT_TYPE, event.type())
                    .with(LogKey.MESSAGE_ID, message.messageId())
                    .with(LogKey.RECEIVE_COUNT, message.receiveCount())
                    .write();
        }
    }

    private static OutcomeLine line(OutcomeLog log, SaleOutcome outcome) {
        OfferSale sale = outcome.sale();
        return switch (outcome) {
            case SaleOutcome.Nothing _ ->
                    sale.doubts().contains(SaleDoubt.OTHER_CUSTOMER)
                            ? of(log.warn("offer-sold-in-doubt"), sale)
                                    .with(LogKey.REASON, reasons(sale))
                            : of(log.info("nothing-sold"), sale);
            case SaleOutcome.Sold _ ->
                    sale.doubts().isEmpty()
                            ? of(log.info("offer-sold"), sale)
                            : of(log.warn("offer-sold-in-doubt"), sale)
                                    .with(LogKey.REASON, reasons(sale));
            case SaleOutcome.Returned _ -> of(log.info("offer-returned"), sale);
        };
    }

    private static String reasons(OfferSale sale) {
        return sale.doubts().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static OutcomeLine of(OutcomeLine line, OfferSale sale) {
        return line.with(LogKey.ENTRY, "offer/" + sale.id().offer().id())
                .with(LogKey.COUNT, sale.pieces());
    }
}
