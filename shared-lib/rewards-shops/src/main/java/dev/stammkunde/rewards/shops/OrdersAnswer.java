package dev.stammkunde.rewards.shops;

import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a shop says when it is asked for its orders. Details never quote a customer. */
public sealed interface OrdersAnswer {

    /**
     * It lists some.
     *
     * @param next where the list goes on; absent at its end
     */
    record Page(Platform platform, List<ListedOrder> orders, @Nullable OrdersPlace next)
            implements OrdersAnswer {

        public Page {
            orders = List.copyOf(orders);
        }
    }

    /** Nobody has given access to the shop. */
    record NoAccess() implements OrdersAnswer {}

    /** The credentials are wrong or lack a right, or the shop has no such list. */
    record Refused(String detail) implements OrdersAnswer {}

    /** It does not tell now, or nothing that makes sense. */
    record Unclear(String detail) implements OrdersAnswer {}
}
