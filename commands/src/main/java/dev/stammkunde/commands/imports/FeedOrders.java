package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ExportedOrder.Told;

/** Sends an order that is missing on the way that a shop's webhooks take. */
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

    /** Sends an order. */
    Fed feed(Told order);
}
