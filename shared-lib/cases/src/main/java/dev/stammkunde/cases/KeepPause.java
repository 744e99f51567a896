package dev.stammkunde.cases;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps advertising away from who has open cases, until {@link ServiceCase#LONGEST_PAUSE} after the
 * last of them was opened. Doing it again changes nothing, so it follows each write of a case, also
 * one that was made before.
 */
final class KeepPause {

    /** Nobody was merged so often. */
    private static final int MOST_MERGES = 50;

    private final CasePorts ports;

    KeepPause(CasePorts ports) {
        this.ports = ports;
    }

    /** Makes the pause of a customer, or of who they were merged into, what it should be. */
    void keep(CustomerId customer) {
        CustomerId named = customer;
        for (int i = 0; i < MOST_MERGES; i++) {
            switch (customer(named)) {
                case Customer.Merged(CustomerId into, Instant _) -> named = into;
                case Customer.Erased _ -> {
                    return;
                }
                case Customer.Known _ -> {
                    CustomerId stays = named;
                    ports.pause().keep(stays, () -> findEnd(customer, stays));
                    return;
                }
            }
        }
        throw new IllegalStateException("a customer was merged in a circle");
    }

    private Customer customer(CustomerId id) {
        return ports.customers()
                .find(id)
                .map(FindCustomer.Found::customer)
                .orElse(Customer.UNKNOWN);
    }

    private Optional<Instant> findEnd(CustomerId customer, CustomerId stays) {
        return Stream.of(customer, stays)
                .distinct()
                .flatMap(each -> ports.cases().openSince(each).stream())
                .max(Comparator.naturalOrder())
                .map(since -> since.plus(ServiceCase.LONGEST_PAUSE));
    }
}
