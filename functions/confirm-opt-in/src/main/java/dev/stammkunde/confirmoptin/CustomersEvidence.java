package dev.stammkunde.confirmoptin;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A customer's own proofs, and those of each address that the shop ever told of them. */
record CustomersEvidence(EvidenceStore evidence, ProfileStore profiles) {

    /** Returns them, oldest first. */
    List<Evidence> of(CustomerId customer) {
        Stream<Evidence> ofAddresses =
                profiles.toldOf(customer).emails().keySet().stream()
                        .map(Mailbox::of)
                        .flatMap(mailbox -> evidence.evidenceOf(mailbox).stream());
        return Stream.concat(evidence.evidenceOf(customer).stream(), ofAddresses)
                .sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::id))
                .toList();
    }
}
