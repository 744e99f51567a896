package dev.stammkunde.campaigns;

/**
 * A line of a file of customers.
 *
 * @param line from 1, as an editor counts
 * @param address an e-mail address as it stands there; empty where there is none
 * @param id of a customer in the shop; empty where there is none
 */
public record ListLine(int line, String address, String id) {

    /** Tells nobody whose line it is. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
