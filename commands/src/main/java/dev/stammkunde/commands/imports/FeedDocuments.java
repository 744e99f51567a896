package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.OrderMark;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.publishing.TakenIn;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends orders of which the export has our own documents, each as if the shop had posted it. */
final class FeedDocuments implements FeedOrders {

    private final TakeIn takeIn;
    private final OrderDocuments documents;
    private final @Nullable History history;

    FeedDocuments(TakeIn takeIn, OrderDocuments documents, @Nullable History history) {
        this.takeIn = takeIn;
        this.documents = documents;
        this.history = history;
    }

    /** Sends them whatever was heard: they name each refund by its id, so it counts once. */
    @Override
    public Fed feed(Told order, List<Refund> heard, Instant last) {
        for (String document : order.documents()) {
            Fed fed =
                    fed(
                            takeIn.take(
                                    documents.delivery(document),
                                    OrderDocuments.UNSIGNED,
                                    this::completed));
            if (fed instanceof Fed.NotSent) {
                return fed;
            }
        }
        return new Fed.Sent();
    }

    private ShopEvent completed(ShopEvent event) {
        if (history == null) {
            return event;
        }
        return switch (event) {
            case ShopEvent.OrderReported reported -> reported.as(history);
            case ShopEvent.OrderRefunded refunded -> refunded.as(history);
            case ShopEvent.OrderCancelled cancelled -> cancelled.as(history);
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    event;
        };
    }

    /** Returns what became of what was taken in. */
    static Fed fed(TakenIn taken) {
        return switch (taken) {
            case TakenIn.Published _, TakenIn.NoNews _, TakenIn.Ignored _ -> new Fed.Sent();
            case TakenIn.Kept(String _, Quarantine.Problem problem) ->
                    new Fed.NotSent(problem.field() + " " + problem.detail());
        };
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
