package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.PutInForce;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/** Consent belongs to the address that confirmed it, whatever the customer's is by now. */
class ConsentOfAddressTest {

    private static final Instant NOON = World.NOON;
    private static final String ANNA = "anna@example.com";
    private static final String STRANGER = "stranger@example.com";

    private final World world = new World();
    private final CustomerId anna = new CustomerId(World.SHOP, "anna");
    private final MailOrder order = World.order(anna, "2026");

    @Test
    void deliver_addressChangedAfterItsOptIn_goesToNobody() {
        tellAddress(ANNA, NOON.minusSeconds(9000));
        confirm(ANNA, NOON.minusSeconds(8000));
        tellAddress(STRANGER, NOON.minusSeconds(7000));

        world.deliverOne(NOON, order);

        assertThat(world.service.accepted).isEmpty();
    }

    @Test
    void deliver_addressChangedAfterAnOptInFromBeforeTheCustomer_goesToNobody() {
        confirm(ANNA, NOON.minusSeconds(9000));
        tellAddress(ANNA, NOON.minusSeconds(8000));
        tellAddress(STRANGER, NOON.minusSeconds(7000));

        world.deliverOne(NOON, order);

        assertThat(world.service.accepted).isEmpty();
    }

    @Test
    void deliver_addressChangedBackToTheOneThatOptedIn_goesToIt() {
        tellAddress(ANNA, NOON.minusSeconds(9000));
        confirm(ANNA, NOON.minusSeconds(8000));
        tellAddress(STRANGER, NOON.minusSeconds(7000));
        tellAddress(ANNA, NOON.minusSeconds(6000));

        world.deliverOne(NOON, order);

        assertThat(world.service.accepted).extracting(OutgoingMail::to).containsExactly(ANNA);
    }

    private void tellAddress(String email, Instant at) {
        var report = new ProfileReport(email, "Anna", null, null, "de", null, "DE", null, Set.of());
        var stored = world.customers.profileOf(anna);
        Profile profile = ((Customer.Known) stored.value()).profile();
        var next = new Customer.Known(profile.with(World.SHOP, Platform.STANDARD, report, at));
        var unused = world.customers.save(ProfileChange.between(anna, stored, next));
    }

    /** Confirms an opt-in to all mail as who reads the address, with no customer's id. */
    private void confirm(String address, Instant at) {
        var request =
                new OptInRequest(
                        "r1",
                        Mailbox.of(World.SHOP, address),
                        address,
                        Set.of(Topic.ALL),
                        new ConsentText("1", "Ja, schickt mir Post."),
                        "form",
                        Language.DE,
                        new Contact(at, null, null));
        var proof = new OptedIn(request, Origin.DOUBLE_OPT_IN, new Contact(at, null, null));
        var putInForce =
                new PutInForce(new TellWishes(world.mails), world.customers, world.customers);
        var unused = putInForce.apply(proof, Set.of("birthday"));
    }
}
