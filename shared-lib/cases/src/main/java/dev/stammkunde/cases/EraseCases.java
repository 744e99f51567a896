package dev.stammkunde.cases;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.util.List;
import java.util.Optional;

/**
 * Erases whose cases a customer's are, their orders, and what was noted of them. When they were
 * opened, due and closed stays, for the figures. Doing it again changes nothing.
 */
public final class EraseCases {

    private static final int ATTEMPTS = 12;

    private final Cases cases;

    public EraseCases(Cases cases) {
        this.cases = cases;
    }

    /**
     * Erases them.
     *
     * @throws IllegalStateException if others kept changing them
     */
    public void erase(CustomerId customer) {
        List<CaseId> ids = cases.ofCustomer(customer);
        for (int attempt = 0; attempt < ATTEMPTS && !ids.isEmpty(); attempt++) {
            ids = ids.stream().filter(id -> !isErased(id)).toList();
        }
        if (!ids.isEmpty()) {
            throw new IllegalStateException("others kept changing the cases of one customer");
        }
    }

    private boolean isErased(CaseId id) {
        Optional<Versioned<ServiceCase>> found = cases.find(id);
        return found.isEmpty()
                || cases.save(found.get(), found.get().value().erased(), Optional.empty())
                        == SaveResult.SAVED;
    }
}
