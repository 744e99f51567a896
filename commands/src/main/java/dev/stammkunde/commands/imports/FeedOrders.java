package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.shop.Refund;

import java.time.Instant;
import java.util.List;

/**
 * Sends an order that is missing on the way that a shop's webhooks take. Several are sent at once,
 * so it must bear to be called by several threads.
 */
@FunctionalInterface
interface FeedOrders {

    /** What became of an order. */
    sealed interface Fed {

        /** All that the export says of it is on its way; it is booked once, however often sent. */
        record Sent() implements Fed {}

        /**
         * It was not sent.
         *
         * @param reason for people
         */
        record NotSent(String reason) implements Fed {}
    }

    /**
     * Sends an order.
     *
     * @param heard refunds of it that count here already, without the order
     * @param last when the last order of the export was placed, so that the export was not made
     *     before that
     */
    Fed feed(Told order, List<Refund> heard, Instant last);
}
