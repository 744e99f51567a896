package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/** Of a subscriber and a customer with one address, one gets the mails. */
class SubscribersTest {

    private static final String SHOP = OptIns.CUSTOMER.shopId();
    private static final EmailKey ADDRESS = EmailKey.of(SHOP, OptIns.ADDRESS);
    private static final CustomerId MAILBOX = Mailbox.of(ADDRESS);
    private static final Instant AT = OptIns.REQUESTED;
    private static final OptInRequest REQUEST = OptIns.request("r1");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final Subscribers subscribers = new Subscribers(customers, customers);

    private void report(String email, Instant at) {
        var stored = customers.profileOf(OptIns.CUSTOMER);
        Profile before = ((Customer.Known) stored.value()).profile();
        ProfileReport report =
                new ProfileReport(email, null, null, null, null, null, null, null, Set.of());
        Profile next = before.with(SHOP, Platform.STANDARD, report, at);
        customers.save(ProfileChange.between(OptIns.CUSTOMER, stored, new Customer.Known(next)));
    }

    private Profile subscriber() {
        return ((Customer.Known) customers.profileOf(MAILBOX).value()).profile();
    }

    @Test
    void keep_nobodyHasTheAddress_isFoundByAddressAndLanguage() {
        subscribers.keep(REQUEST, AT);

        assertThat(subscriber().email()).contains(OptIns.ADDRESS);
        assertThat(subscriber().language()).contains("de");
    }

    @Test
    void keep_sameAgain_writesNothing() {
        subscribers.keep(REQUEST, AT);
        long version = customers.profileOf(MAILBOX).version();

        subscribers.keep(REQUEST, AT);

        assertThat(customers.profileOf(MAILBOX).version()).isEqualTo(version);
    }

    @Test
    void keep_customerHasTheAddress_isNotNeeded() {
        report(OptIns.ADDRESS, AT);

        subscribers.keep(REQUEST, AT);

        assertThat(customers.profileOf(MAILBOX).version()).isZero();
    }

    @Test
    void keep_customerHadTheAddressOnce_isFoundBesideThem() {
        report(OptIns.ADDRESS, AT);
        report("anna@new.example", AT.plusSeconds(1));

        subscribers.keep(REQUEST, AT);

        assertThat(subscriber().email()).contains(OptIns.ADDRESS);
    }

    @Test
    void keep_customerComesMeanwhile_givesWay() {
        ProfileStore late =
                new ProfileStore() {
                    @Override
                    public Versioned<Customer> profileOf(CustomerId customer) {
                        return customers.profileOf(customer);
                    }

                    @Override
                    public SaveResult save(ProfileChange change) {
                        report(OptIns.ADDRESS, AT);
                        return customers.save(change);
                    }
                };

        new Subscribers(late, customers).keep(REQUEST, AT);

        assertThat(subscriber().email()).isEmpty();
    }

    @Test
    void giveWay_customerWithTheAddress_takesTheSubscribersPlace() {
        subscribers.keep(REQUEST, AT);
        subscribers.giveWay(ADDRESS);
        assertThat(subscriber().email()).contains(OptIns.ADDRESS);
        report(OptIns.ADDRESS, AT);

        subscribers.giveWay(ADDRESS);

        assertThat(customers.profileOf(MAILBOX).value()).isEqualTo(Customer.UNKNOWN);
    }

    @Test
    void giveWay_noSubscriber_writesNothing() {
        report(OptIns.ADDRESS, AT);

        subscribers.giveWay(ADDRESS);

        assertThat(customers.profileOf(MAILBOX).version()).isZero();
    }

    @Test
    void keep_othersWinForATime_triesAgainAndGivesUpAfterTen() {
        Contested winsLast = new Contested(9);
        new Subscribers(winsLast, customers).keep(REQUEST, AT);
        assertThat(subscriber().email()).contains(OptIns.ADDRESS);

        Contested never = new Contested(10);
        OptInRequest later = OptIns.request("r2", AT.plusSeconds(60));
        assertThatThrownBy(() -> new Subscribers(never, customers).keep(later, AT.plusSeconds(60)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** A store in which others are faster some times. */
    private final class Contested implements ProfileStore {

        private int losses;

        Contested(int losses) {
            this.losses = losses;
        }

        @Override
        public Versioned<Customer> profileOf(CustomerId customer) {
            return customers.profileOf(customer);
        }

        @Override
        public SaveResult save(ProfileChange change) {
            return losses-- > 0 ? SaveResult.CONFLICT : customers.save(change);
        }
    }
}
