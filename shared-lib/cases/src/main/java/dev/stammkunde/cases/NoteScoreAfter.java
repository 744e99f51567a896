package dev.stammkunde.cases;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.Optional;

/**
 * Notes what customers say after their cases were closed: whether seeing to them helped. The same
 * again changes nothing, in whatever order scores are told.
 */
public final class NoteScoreAfter {

    private static final int ATTEMPTS = 12;

    private final Cases cases;
    private final FindCustomer customers;

    public NoteScoreAfter(CasePorts ports) {
        this.cases = ports.cases();
        this.customers = ports.customers();
    }

    /**
     * Notes a score on all closed cases of who gave it, also of whom they were before a merge.
     *
     * @param outOf the best score on the same scale
     * @param at when it was given first
     * @throws IllegalStateException if others changed a case at each of twelve attempts
     */
    public void note(CustomerId customer, int score, int outOf, Instant at) {
        CustomerNow.find(customers, customer)
                .ifPresent(
                        now ->
                                now.same().stream()
                                        .flatMap(each -> cases.ofCustomer(each).stream())
                                        .forEach(id -> note(id, score, outOf, at)));
    }

    private void note(CaseId id, int score, int outOf, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Versioned<ServiceCase>> found = cases.find(id);
            if (found.isEmpty()) {
                return;
            }
            ServiceCase next = found.get().value().scoredAfter(score, outOf, at);
            if (next.equals(found.get().value())
                    || cases.save(found.get(), next, Optional.empty()) == SaveResult.SAVED) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same case at each attempt");
    }
}
