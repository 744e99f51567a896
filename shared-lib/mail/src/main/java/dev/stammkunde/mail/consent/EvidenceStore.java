package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Evidence.Matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what proves consents and objections. */
public interface EvidenceStore {

    /**
     * Keeps a proof; a consent's request waits no longer then.
     *
     * @return false where it was kept before, and stays as it was
     */
    boolean keep(Evidence evidence);

    /** Finds one proof of a customer. */
    Optional<Evidence> findEvidence(CustomerId customer, String id);

    /** Returns all proofs of a customer, oldest first. */
    List<Evidence> evidenceOf(CustomerId customer);

    /**
     * Lets go of a customer's proofs up to a withdrawal or an erasure when nobody can ask for them
     * any more: at {@link Evidence#keptUntil}. Those of dates stay, which are kept until they are
     * withdrawn themselves or erased.
     */
    void expire(CustomerId customer, Instant withdrawnAt);

    /**
     * Does the same for a customer's own proofs and for those of their address: who objects to all
     * mail does so for both.
     */
    default void expire(CustomerId customer, Optional<String> email, Instant withdrawnAt) {
        expire(customer, withdrawnAt);
        email.map(address -> Mailbox.of(customer.shopId(), address))
                .ifPresent(mailbox -> expire(mailbox, withdrawnAt));
    }

    /** Does the same for the proofs of a matter alone, which can be withdrawn by itself. */
    void expire(CustomerId customer, Matter matter, Instant withdrawnAt);

    /**
     * Takes out of a customer's proofs up to an erasure what is not needed to defend a claim, and
     * lets go of the rest as {@link #expire} does. Doing it again changes nothing.
     */
    void erase(CustomerId customer, Instant erasedAt);
}
