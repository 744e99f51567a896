package dev.stammkunde.confirmoptin;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A customer's own proofs, those of who was merged into them, and those of each address that the
 * shop ever told of them.
 */
record CustomersEvidence(EvidenceStore evidence, ProfileStore profiles) {

    /** Returns them, oldest first. */
    List<Evidence> of(CustomerId customer) {
        Profile told = profiles.toldOf(customer);
        Stream<CustomerId> merged =
                told.merged().keySet().stream().map(id -> new CustomerId(customer.shopId(), id));
        Stream<CustomerId> addresses = told.emails().keySet().stream().map(Mailbox::of);
        return Stream.of(Stream.of(customer), merged, addresses)
                .flatMap(whose -> whose)
                .flatMap(whose -> evidence.evidenceOf(whose).stream())
                .sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::id))
                .toList();
    }
}
