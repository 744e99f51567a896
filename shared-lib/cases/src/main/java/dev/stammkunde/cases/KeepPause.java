package dev.stammkunde.cases;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps advertising away from who has open cases, until {@link ServiceCase#LONGEST_PAUSE} after the
 * last of them was opened. Doing it again changes nothing, so it follows each write of a case, also
 * one that was made before.
 */
final class KeepPause {

    private final CasePorts ports;

    KeepPause(CasePorts ports) {
        this.ports = ports;
    }

    /** Makes the pause of a customer, or of who they were merged into, what it should be. */
    void keep(CustomerId customer) {
        CustomerNow.find(ports.customers(), customer)
                .ifPresent(now -> ports.pause().keep(now.id(), () -> findEnd(now.same())));
    }

    private Optional<Instant> findEnd(Set<CustomerId> same) {
        return same.stream()
                .flatMap(each -> ports.cases().openSince(each).stream())
                .max(Comparator.naturalOrder())
                .map(since -> since.plus(ServiceCase.LONGEST_PAUSE));
    }
}
