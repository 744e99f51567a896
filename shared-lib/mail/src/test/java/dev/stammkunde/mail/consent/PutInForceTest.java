package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/** For whom a confirmed opt-in holds. */
class PutInForceTest {

    private static final String SHOP = OptIns.CUSTOMER.shopId();
    private static final Instant CLICKED = OptIns.REQUESTED.plusSeconds(90);
    private static final CustomerId MAILBOX = Mailbox.of(SHOP, OptIns.ADDRESS);
    private static final CustomerId OTHER = new CustomerId(SHOP, "7002");
    private static final Set<String> OF_SHOP = Set.of("news", "birthday");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final TellWishes wishes = new TellWishes(new InMemoryMails(customers));
    private final PutInForce putInForce = new PutInForce(wishes, customers, customers);

    private static OptedIn optedIn() {
        return new OptedIn(OptIns.request("r1"), Origin.DOUBLE_OPT_IN, OptIns.click(CLICKED));
    }

    private static OptedIn optedInOf(CustomerId customer) {
        OptInRequest request = OptIns.request("r1");
        return new OptedIn(
                new OptInRequest(
                        request.id(),
                        customer,
                        request.address(),
                        request.topics(),
                        request.text(),
                        request.source(),
                        request.language(),
                        request.requested()),
                Origin.DOUBLE_OPT_IN,
                OptIns.click(CLICKED));
    }

    private void report(
            CustomerId customer, String email, @Nullable MarketingConsent consent, Instant at) {
        var stored = customers.profileOf(customer);
        Profile before = ((Customer.Known) stored.value()).profile();
        ProfileReport report =
                new ProfileReport(email, null, null, null, null, null, null, consent, Set.of());
        Profile next = before.with(SHOP, Platform.STANDARD, report, at);
        customers.save(ProfileChange.between(customer, stored, new Customer.Known(next)));
    }

    private @Nullable Instant optedInAt(CustomerId customer) {
        return wishes.wishesOf(customer).optedInAt();
    }

    @Test
    void apply_customersWithTheAddress_countForTheMailboxAndEachOfThem() {
        report(OptIns.CUSTOMER, OptIns.ADDRESS, null, OptIns.REQUESTED);
        report(OTHER, "Anna.Schmidt@Example.com", null, OptIns.REQUESTED);

        assertThat(putInForce.apply(optedIn(), OF_SHOP)).isFalse();

        assertThat(optedInAt(MAILBOX)).isEqualTo(CLICKED);
        assertThat(optedInAt(OptIns.CUSTOMER)).isEqualTo(CLICKED);
        assertThat(optedInAt(OTHER)).isEqualTo(CLICKED);
        assertThat(wishes.wishesOf(OTHER).topicsLeft()).containsOnlyKeys("birthday");
        assertThat(customers.profileOf(MAILBOX).value()).isEqualTo(Customer.UNKNOWN);
    }

    @Test
    void apply_customerHasAnotherAddressByNow_gaveNoConsentForThatOne() {
        report(OptIns.CUSTOMER, OptIns.ADDRESS, null, OptIns.REQUESTED);
        report(OptIns.CUSTOMER, "anna@new.example", null, OptIns.REQUESTED.plusSeconds(1));

        putInForce.apply(optedIn(), OF_SHOP);

        assertThat(optedInAt(OptIns.CUSTOMER)).isNull();
        assertThat(optedInAt(MAILBOX)).isEqualTo(CLICKED);
    }

    @Test
    void apply_nobodyHasTheAddress_makesItsOwnerASubscriber() {
        assertThat(putInForce.apply(optedInOf(MAILBOX), OF_SHOP)).isFalse();
        putInForce.apply(optedInOf(MAILBOX), OF_SHOP);

        assertThat(optedInAt(MAILBOX)).isEqualTo(CLICKED);
        assertThat(((Customer.Known) customers.profileOf(MAILBOX).value()).profile().email())
                .contains(OptIns.ADDRESS);
    }

    @Test
    void apply_addressObjectedSince_saysSoAndKeepsNoSubscriber() {
        wishes.tell(MAILBOX, old -> old.objected(CLICKED.plusSeconds(1)));

        assertThat(putInForce.apply(optedInOf(MAILBOX), OF_SHOP)).isTrue();

        assertThat(customers.profileOf(MAILBOX).value()).isEqualTo(Customer.UNKNOWN);
        assertThat(wishes.wishesOf(MAILBOX)).isEqualTo(objected(CLICKED.plusSeconds(1)));
    }

    @Test
    void apply_oneOfTheCustomersToldTheShopNoSince_saysSo() {
        MarketingConsent no =
                new MarketingConsent(
                        MarketingConsent.State.UNSUBSCRIBED,
                        MarketingConsent.Level.UNKNOWN,
                        null,
                        CLICKED.plusSeconds(1));
        report(OTHER, OptIns.ADDRESS, no, CLICKED.plusSeconds(1));

        assertThat(putInForce.apply(optedInOf(MAILBOX), OF_SHOP)).isTrue();
    }

    @Test
    void apply_proofWhoseAddressIsErased_putsNothingInForce() {
        report(OptIns.CUSTOMER, OptIns.ADDRESS, null, OptIns.REQUESTED);

        assertThat(putInForce.apply(optedIn().erased(), OF_SHOP)).isFalse();

        assertThat(optedInAt(OptIns.CUSTOMER)).isNull();
        assertThat(optedInAt(MAILBOX)).isNull();
    }

    private static Wishes objected(Instant at) {
        return Wishes.none().objected(at);
    }
}
