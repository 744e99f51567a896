package dev.stammkunde.finance.simulation;

/**
 * What the draft would have changed for a customer.
 *
 * @param customerId the shop's id; of merged customers that of who stays
 */
public record CustomerChange(String customerId, long before, long after) {

    /** Returns points that the customer would have had more; negative for fewer. */
    public long change() {
        return after - before;
    }
}
