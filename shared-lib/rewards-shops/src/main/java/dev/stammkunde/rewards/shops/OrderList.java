package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One shop's list of changed orders. */
interface OrderList {

    /** The most bytes of a page: webhooks with orders have up to six megabytes. */
    int MOST_BYTES = 8 * 1024 * 1024;

    Platform platform();

    /** Asks for a page. */
    Listing list(OrdersPlace place);

    /** What a shop said to one request. */
    sealed interface Listing {

        record Listed(List<ListedOrder> orders, @Nullable OrdersPlace next) implements Listing {

            public Listed {
                orders = List.copyOf(orders);
            }
        }

        String UNSORTED = "orders must be sorted by when they changed";

        /** It lists nothing, or not now. */
        record Hidden(ShopReply reply) implements Listing {}

        /** Reads a reply whose document, if it is a success, lists orders. */
        static Listing read(ShopReply reply, Function<JsonField, Listing> reader) {
            if (!(reply instanceof ShopReply.Done done)) {
                return new Hidden(reply);
            }
            try {
                return reader.apply(done.document());
            } catch (InvalidFieldException e) {
                return senseless(e.getMessage());
            }
        }

        /** Nothing of it can be believed. */
        static Hidden senseless(@Nullable String problem) {
            return new Hidden(new ShopReply.Open("an answer of another shape: " + problem));
        }
    }

    /**
     * Finds a time that may be of any shape: an order whose time is odd is taken in all the same.
     */
    static Optional<Instant> findTime(JsonField order, Function<JsonField, Instant> reader) {
        try {
            return Optional.of(reader.apply(order));
        } catch (InvalidFieldException _) {
            return Optional.empty();
        }
    }
}
