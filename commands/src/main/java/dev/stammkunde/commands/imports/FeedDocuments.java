package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.OrderMark;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.publishing.TakenIn;

import java.time.Instant;
import java.util.Optional;

/**
 * Sends orders of which the export has our own documents, each as if the shop had posted it. Tables
 * have no customer's id, or no tax of each line, so what points are made of is not in them.
 */
final class FeedDocuments implements FeedOrders {

    private final TakeIn takeIn;
    private final OrderDocuments documents;

    FeedDocuments(TakeIn takeIn, OrderDocuments documents) {
        this.takeIn = takeIn;
        this.documents = documents;
    }

    @Override
    public Fed feed(Told order) {
        if (order.documents().isEmpty()) {
            return new Fed.NotSent("the export has no customer's id or no tax of each line");
        }
        for (String document : order.documents()) {
            TakenIn taken = takeIn.take(documents.delivery(document), OrderDocuments.UNSIGNED);
            switch (taken) {
                case TakenIn.Published _, TakenIn.NoNews _, TakenIn.Ignored _ -> {}
                case TakenIn.Kept(String _, Quarantine.Problem problem) -> {
                    return new Fed.NotSent(problem.field() + " " + problem.detail());
                }
            }
        }
        return new Fed.Sent();
    }

    /** Keeps nothing: who imports a file has it, and reads what is wrong with it. */
    static final class NoQuarantine implements Quarantine {

        @Override
        public String keep(Delivery delivery, Problem problem) {
            return "";
        }

        @Override
        public Optional<Delivery> find(String shopId, String id) {
            return Optional.empty();
        }

        @Override
        public void forget(String shopId, String id) {
            // There is nothing to forget.
        }
    }

    /** Marks nothing: our own documents are published without marks. */
    static final class NoMarks implements OrderMarks {

        @Override
        public Optional<OrderMark> find(String shopId, String orderId) {
            return Optional.empty();
        }

        @Override
        public void published(OrderMark mark, Instant at) {
            // Nobody asks for it.
        }

        @Override
        public boolean raise(OrderMark later, Instant at) {
            return false;
        }
    }
}
