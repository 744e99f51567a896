package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.mail.MailOrder;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Says for what a mail is that comes after something that happened, as a part of its business key:
 * one mail for each order, for each address that was confirmed, or for each day on which a customer
 * loses points.
 */
public final class FollowUpKey {

    private static final String ORDER = "order/";
    private static final String OPT_IN = "opt-in/";
    private static final String EXPIRY = "expiry/";
    private static final String TIER = "tier/";
    private static final String BASKET = "basket/";
    private static final char DASH = '-';

    private FollowUpKey() {}

    /** Returns which of a campaign's mails is the one about an order. */
    public static String of(OrderId order) {
        // A mailbox tells mails apart by what follows the last slash.
        return ORDER + escaped(order.id());
    }

    /**
     * Returns which of a campaign's mails is the one about points that are lost after a day. Of two
     * customers who share a mailbox each loses points of their own.
     */
    public static String of(CustomerId customer, LocalDate lastDay) {
        return EXPIRY + lastDay + '-' + escaped(customer.id());
    }

    /**
     * Returns which of a campaign's mails is the one about a turn of a customer's tier. Neither
     * turns nor ids of tiers have a dash.
     */
    static String of(TierTurn turn, FindTierTurns.Turned turned) {
        return TIER
                + turn
                + DASH
                + turned.tierId()
                + DASH
                + turned.window()
                + DASH
                + escaped(turned.customer().id());
    }

    /**
     * Returns which of a campaign's mails is the one about a basket, however often it was changed.
     * Of two customers who share a mailbox each has baskets of their own.
     */
    public static String ofBasket(CustomerId customer, String basketId) {
        return BASKET + escaped(customer.id()) + DASH + escaped(basketId);
    }

    /** Finds the id of the tier that a mail is about. */
    public static Optional<String> findTier(MailOrder.OfCampaign mail) {
        String begin = mail.campaign().id() + '/' + TIER;
        String name = mail.key().name();
        return name.startsWith(begin)
                ? Optional.of(name.split(String.valueOf(DASH), 3)[1])
                : Optional.empty();
    }

    private static String escaped(String id) {
        return id.replace("%", "%25").replace("/", "%2F");
    }

    /** Returns which of a campaign's mails is the one about an address. */
    public static String of(EmailKey address) {
        return OPT_IN + address.hash();
    }

    /** Finds the order that a mail is about. */
    public static Optional<OrderId> findOrder(MailOrder.OfCampaign mail) {
        String begin = mail.campaign().id() + '/' + ORDER;
        String name = mail.key().name();
        return name.startsWith(begin)
                ? Optional.of(
                        new OrderId(
                                mail.campaign().shopId(),
                                name.substring(begin.length())
                                        .replace("%2F", "/")
                                        .replace("%25", "%")))
                : Optional.empty();
    }
}
