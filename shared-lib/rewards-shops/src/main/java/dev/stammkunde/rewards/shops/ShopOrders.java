package dev.stammkunde.rewards.shops;

/** The orders of shops that have changed, as their admin interfaces list them. */
public interface ShopOrders {

    /**
     * Asks for one page of the orders that have changed; changes nothing.
     *
     * @param place where the list begins or goes on, as the page before it told
     */
    OrdersAnswer list(String shopId, OrdersPlace place);
}
