package dev.stammkunde.recordmailevents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

final class ObjectByComplaintTest {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final TellWishes wishes = new TellWishes(new InMemoryMails(customers));
    private final ObjectByComplaint complaints = new ObjectByComplaint(wishes, customers);

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

    private Wishes wishesOf(String address) {
        return wishes.wishesOf(Mailbox.of(ANNA.shopId(), address));
    }

    private void have(String email) {
        var report = new ProfileReport(email, null, null, null, null, null, null, null, Set.of());
        Profile profile = Profile.empty().with(ANNA.shopId(), Platform.STANDARD, report, NOW);
        var stored = customers.profileOf(ANNA);
        customers.save(ProfileChange.between(ANNA, stored, new Customer.Known(profile)));
    }
}
