package dev.stammkunde.confirmoptin;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A customer's own proofs, and those of their address from before they were a customer. */
record CustomersEvidence(EvidenceStore evidence, ProfileStore profiles) {

    /** Returns them, oldest first. */
    List<Evidence> of(CustomerId customer) {
        Stream<Evidence> ofAddress =
                profiles.toldOf(customer).email().stream()
                        .map(email -> Mailbox.of(customer.shopId(), email))
                        .flatMap(mailbox -> evidence.evidenceOf(mailbox).stream());
        return Stream.concat(evidence.evidenceOf(customer).stream(), ofAddress)
                .sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::id))
                .toList();
    }
}
