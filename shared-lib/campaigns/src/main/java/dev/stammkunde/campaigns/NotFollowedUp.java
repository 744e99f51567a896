package dev.stammkunde.campaigns;

/** Why nobody gets a mail after something that happened. */
public enum NotFollowedUp {
    /** It was cancelled, or is not paid or delivered any more. */
    TAKEN_BACK("OrdersTakenBack"),
    /** Something of it went back. */
    REFUNDED("OrdersRefunded"),
    /** Nothing says that it is a purchase: neither paid, nor authorized, nor sent. */
    NOT_PAID("OrdersNotPaid"),
    /** Nothing was bought that the campaign is for. */
    OTHER_GOODS("OrdersOfOtherGoods"),
    /** An earlier or a later purchase of the customer than the campaign is for. */
    OTHER_PURCHASE("OrdersOfOtherNumber"),
    /** Erased, or no address is known; of an opt-in, nobody has the address now. */
    NO_ADDRESS("WithoutAddress"),
    /** Fewer points are lost than the campaign is for. */
    FEW_POINTS("FewerPointsLost"),

    /** Who left the basket has bought since. */
    BOUGHT_SINCE("BasketsBought");

    private final String label;

    NotFollowedUp(String label) {
        this.label = label;
    }

    /** Returns the name by which they are counted, in upper camel case. */
    public String label() {
        return label;
    }
}
