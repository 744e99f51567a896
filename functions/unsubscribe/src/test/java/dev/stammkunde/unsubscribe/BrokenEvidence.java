package dev.stammkunde.unsubscribe;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.EvidenceStore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that fails at each call, as when the function dies before it. */
final class BrokenEvidence implements EvidenceStore {

    @Override
    public boolean keep(Evidence evidence) {
        throw new IllegalStateException("no store today");
    }

    @Override
    public Optional<Evidence> findEvidence(CustomerId customer, String id) {
        throw new IllegalStateException("no store today");
    }

    @Override
    public List<Evidence> evidenceOf(CustomerId customer) {
        throw new IllegalStateException("no store today");
    }

    @Override
    public void expire(CustomerId customer, Instant withdrawnAt) {
        throw new IllegalStateException("no store today");
    }

    @Override
    public void expire(CustomerId customer, Evidence.Matter matter, Instant withdrawnAt) {
        throw new IllegalStateException("no store today");
    }

    @Override
    public void erase(CustomerId customer, Instant erasedAt) {
        throw new IllegalStateException("no store today");
    }
}
