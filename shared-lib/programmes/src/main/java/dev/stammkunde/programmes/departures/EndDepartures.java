package dev.stammkunde.programmes.departures;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Decides what becomes of what a deleted name has of programmes. Where the shop merged it into
 * somebody who lives on, it is theirs and stays where it lies; otherwise it is forgotten. So a
 * merge and a deletion come to the same in any order, and twice.
 */
public final class EndDepartures {

    private final Departures departures;
    private final ForgetProgrammes forget;
    private final UnaryOperator<CustomerId> today;
    private final FindCustomer customers;

    /**
     * Wires the use case.
     *
     * @param today leads from a name to that of the one who stays after merges
     */
    public EndDepartures(
            ForgetProgrammes forget, UnaryOperator<CustomerId> today, FindCustomer customers) {
        this.departures = forget.departures();
        this.forget = forget;
        this.today = today;
        this.customers = customers;
    }

    /**
     * Decides one whose time has come. May be done again. Where the one into whom it was merged
     * waits too, it is decided after them: they may have been merged as well.
     *
     * @return whether its documents were forgotten
     */
    public boolean end(Departure departure, Instant now) {
        CustomerId name = departure.customer();
        CustomerId stays = today.apply(name);
        if (!stays.equals(name) && departures.isWaiting(stays)) {
            return false;
        }
        boolean isGone =
                stays.equals(name)
                        || customers
                                .find(stays)
                                .filter(found -> found.customer() instanceof Customer.Erased)
                                .isPresent();
        if (isGone) {
            forget.forget(name, now);
        } else {
            departures.remove(name);
        }
        return isGone;
    }
}
