package dev.stammkunde.recordmailevents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

final class ObjectByComplaintTest {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final TellWishes wishes = new TellWishes(new InMemoryMails(customers));
    private final InMemoryConsents consents = new InMemoryConsents();
    private final ObjectByComplaint complaints = new ObjectByComplaint(wishes, consents, customers);

    @Test
    void object_aboutAMailToTheOldAddress_isTheWordOfThatAddressAlone() {
        have("new@example.com");

        complaints.object(ANNA, "old@example.com", NOW);

        assertThat(wishes.wishesOf(ANNA)).isEqualTo(Wishes.none());
        assertThat(wishesOf("new@example.com")).isEqualTo(Wishes.none());
        assertThat(wishesOf("old@example.com").objectedAt()).isEqualTo(NOW);
    }

    @Test
    void object_aboutAMailToThePresentAddress_isTheCustomersWordToo() {
        have("Anna@MÜNCHEN.de");

        complaints.object(ANNA, "anna@xn--mnchen-3ya.de", NOW);

        assertThat(wishes.wishesOf(ANNA).objectedAt()).isEqualTo(NOW);
        assertThat(wishesOf("anna@münchen.de").objectedAt()).isEqualTo(NOW);
    }

    @Test
    void object_byOneWhoseAddressIsNotKnown_isTheWordOfBoth() {
        complaints.object(ANNA, "anna@example.com", NOW);

        assertThat(wishes.wishesOf(ANNA).objectedAt()).isEqualTo(NOW);
        assertThat(wishesOf("anna@example.com").objectedAt()).isEqualTo(NOW);
    }

    @Test
    void object_toAllMail_letsGoOfProofsOfWhoseWordItIsInTime() {
        have("new@example.com");
        Evidence own = OptIns.proof(ANNA, "new@example.com", NOW);
        Evidence ofNew = OptIns.proof(mailbox("new@example.com"), "new@example.com", NOW);
        Evidence ofOld = OptIns.proof(mailbox("old@example.com"), "old@example.com", NOW);
        List.of(own, ofNew, ofOld).forEach(consents::keep);

        complaints.object(ANNA, "old@example.com", NOW);

        assertThat(consents.findKeptUntil(ofOld)).isPresent();
        assertThat(consents.findKeptUntil(own)).isEmpty();

        complaints.object(ANNA, "new@example.com", NOW);

        assertThat(consents.findKeptUntil(own)).isPresent();
        assertThat(consents.findKeptUntil(ofNew)).isPresent();
    }

    private Wishes wishesOf(String address) {
        return wishes.wishesOf(mailbox(address));
    }

    private static CustomerId mailbox(String address) {
        return Mailbox.of(ANNA.shopId(), address);
    }

    private void have(String email) {
        var report = new ProfileReport(email, null, null, null, null, null, null, null, Set.of());
        Profile profile = Profile.empty().with(ANNA.shopId(), Platform.STANDARD, report, NOW);
        var stored = customers.profileOf(ANNA);
        customers.save(ProfileChange.between(ANNA, stored, new Customer.Known(profile)));
    }
}
