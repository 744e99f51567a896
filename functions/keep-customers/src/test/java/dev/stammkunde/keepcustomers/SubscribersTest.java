package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.InMemoryCelebrations;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.Subscribers;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.programmes.testing.InMemoryDepartures;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Of who subscribed and who is a customer with the same address, campaigns find one. */
class SubscribersTest {

    private static final String ADDRESS = "ada@x.de";
    private static final EmailKey KEY = EmailKey.of(Events.SHOP, ADDRESS);
    private static final CustomerId ADA = new CustomerId(Events.SHOP, "ada");
    private static final CustomerId MAILBOX = Mailbox.of(KEY);

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final Subscribers subscribers = new Subscribers(customers, customers);
    private final InMemoryCustomerLists lists = new InMemoryCustomerLists();
    private final InMemoryConsents consents = new InMemoryConsents();
    private final Shop shop =
            new Shop(
                    new Stores(
                            customers,
                            customers,
                            customers,
                            customers,
                            Shop.afterMails(customers, mails),
                            customers,
                            customers,
                            new InMemoryCelebrations(),
                            mails,
                            consents,
                            new EraseMails(mails, mails, mails, consents),
                            new EraseCases(new InMemoryCases()),
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            lists,
                            InMemoryDepartures.forgettingNothing(),
                            new InMemoryBehaviours(),
                            _ -> {}));

    @Test
    void keep_whereNobodyHasTheAddress_isFoundOnceWithAddressAndLanguage() {
        subscribe(5);
        subscribe(5);

        assertThat(found()).containsExactly(MAILBOX);
        Profile profile = ((Customer.Known) customers.profileOf(MAILBOX).value()).profile();
        assertThat(profile.email()).contains(ADDRESS);
        assertThat(profile.language()).contains("de");
    }

    @Test
    void keep_whereACustomerHasTheAddress_isThatCustomer() {
        shop.keep(Events.changed("ada", 1, ADDRESS, "Ada"));

        subscribe(5);

        assertThat(found()).containsExactly(ADA);
    }

    @Test
    void keep_whereACustomerHadTheAddressOnce_isFoundBesideThem() {
        shop.keep(Events.changed("ada", 1, ADDRESS, "Ada"));
        shop.keep(Events.changed("ada", 2, "ada@new.de", "Ada"));

        subscribe(5);

        assertThat(found()).containsExactlyInAnyOrder(ADA, MAILBOX);
    }

    @Test
    void keep_whileACustomerComes_givesWay() {
        // The customer is saved after the first look, and looked for a subscriber before there was
        // one.
        Deque<Map<CustomerId, Instant>> looks = new ArrayDeque<>(List.of(Map.of()));
        FindPersonalData late =
                new FindPersonalData() {
                    @Override
                    public Map<CustomerId, Instant> customersWith(EmailKey email) {
                        return looks.isEmpty() ? customers.customersWith(email) : looks.poll();
                    }

                    @Override
                    public Stream<CustomerId> customersOf(String shopId, int shard) {
                        return customers.customersOf(shopId, shard);
                    }

                    @Override
                    public int shardCount() {
                        return customers.shardCount();
                    }
                };
        shop.keep(Events.changed("ada", 1, ADDRESS, "Ada"));

        new Subscribers(customers, late).keep(request(5), Events.at(5));

        assertThat(found()).containsExactly(ADA);
    }

    @Test
    void customer_withTheAddressOfASubscriber_takesTheirPlace() {
        subscribe(5);

        shop.keep(Events.changed("ada", 10, ADDRESS, "Ada"));

        assertThat(found()).containsExactly(ADA);
    }

    @Test
    void customer_whoseSubscriberOutlivedACrash_takesTheirPlaceWithTheReplay() {
        ShopEvent changed = Events.changed("ada", 10, ADDRESS, "Ada");
        shop.keep(changed);
        Profile left =
                Profile.empty()
                        .with(
                                Events.SHOP,
                                Platform.STANDARD,
                                Events.changed("", 5, ADDRESS, null).profile(),
                                Events.at(5));
        customers.save(
                ProfileChange.between(
                        MAILBOX, customers.profileOf(MAILBOX), new Customer.Known(left)));

        shop.keep(changed);

        assertThat(found()).containsExactly(ADA);
    }

    @Test
    void customer_whoNoLongerHasTheAddress_leavesTheSubscriber() {
        shop.keep(Events.changed("ada", 20, "ada@new.de", "Ada"));
        subscribe(25);

        shop.keep(Events.changed("ada", 10, ADDRESS, "Ada"));

        assertThat(found()).containsExactlyInAnyOrder(ADA, MAILBOX);
    }

    @Test
    void redaction_ofTheAddress_forgetsTheSubscriberWhoMaySubscribeAgain() {
        subscribe(5);

        shop.keep(Events.redaction(null, ADDRESS, 20));

        assertThat(found()).isEmpty();
        assertThat(customers.profileOf(MAILBOX).value()).isEqualTo(Customer.UNKNOWN);

        subscribe(30);
        shop.keep(Events.redaction(null, ADDRESS, 20));

        assertThat(found()).containsExactly(MAILBOX);
    }

    @Test
    void redaction_ofTheShop_forgetsSubscribersToo() {
        subscribe(5);

        shop.keep(Events.shopRedaction(20));

        assertThat(found()).isEmpty();
    }

    private void subscribe(long second) {
        subscribers.keep(request(second), Events.at(second));
    }

    private static OptInRequest request(long second) {
        return new OptInRequest(
                "r-" + second,
                MAILBOX,
                ADDRESS,
                Set.of(Topic.ALL),
                new ConsentText("1", "Ja"),
                "form",
                Language.DE,
                new Contact(Events.at(second), "203.0.113.7", "Firefox"));
    }

    private List<CustomerId> found() {
        return IntStream.range(0, customers.shardCount())
                .boxed()
                .flatMap(shard -> customers.customersOf(Events.SHOP, shard))
                .toList();
    }
}
