package dev.stammkunde.surveys;

/** When a survey asks. Days are of the shop's calendar. */
public sealed interface Trigger {

    /** What happened to an order. */
    enum Milestone {
        PURCHASED,
        PAID,
        DELIVERED
    }

    /**
     * So many days after something happened to an order.
     *
     * @param days 0 to 365
     * @param fromPurchase only of the customer's nth purchase and later ones; 1 for all
     */
    record AfterOrder(Milestone milestone, int days, int fromPurchase) implements Trigger {}

    /** By a link that the shop publishes, to everybody who follows it. */
    record LinkOnly() implements Trigger {}
}
