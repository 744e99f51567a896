package dev.stammkunde.customers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.EmailLink;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.StatedPreferences;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What every store of profiles and redactions must do. */
public abstract class ProfileStoreContract {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
    private static final CustomerId ADA = new CustomerId("shop#1", "ada%23#7");
    private static final EmailKey EMAIL = EmailKey.of("shop#1", "ada@example.de");

    private CustomerPorts ports = CustomerPorts.inMemory();

    /** Returns the ports of an empty store. */
    protected abstract CustomerPorts emptyStore();

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    @Test
    void profileOf_nothingKept_isUnknownAtVersionZero() {
        assertThat(ports.profiles().profileOf(ADA)).isEqualTo(new Versioned<>(Customer.UNKNOWN, 0));
        assertThat(ports.findCustomer().find(ADA)).isEmpty();
    }

    @Test
    void customers_ofMany_areEachWhatIsKept() {
        List<CustomerId> many =
                IntStream.range(0, 100).mapToObj(i -> new CustomerId("shop#1", "c#" + i)).toList();
        Customer customer = new Customer.Known(fullProfile());
        save(many.get(99), customer, Map.of(), Set.of());

        Map<CustomerId, Found> found = ports.findCustomers().customers(many);

        assertThat(found).hasSize(100);
        assertThat(found.get(many.get(99))).isEqualTo(new Found(customer, Activity.none()));
        assertThat(found.get(many.get(0))).isEqualTo(new Found(Customer.UNKNOWN, Activity.none()));
    }

    @Test
    void save_fullProfile_isReadBackAsItWas() {
        Customer customer = new Customer.Known(fullProfile());

        assertThat(save(ADA, customer, Map.of(EMAIL, T0), Set.of())).isEqualTo(SaveResult.SAVED);

        assertThat(ports.profiles().profileOf(ADA)).isEqualTo(new Versioned<>(customer, 1));
        assertThat(ports.findCustomer().find(ADA).orElseThrow().customer()).isEqualTo(customer);
    }

    @Test
    void save_statedByTheCustomer_isReadBackUntilItIsDeleted() {
        StatedPreferences stated =
                StatedPreferences.of(Set.of("Green tea"), Map.of("shoe", "42"), Set.of("student"));
        Profile profile = fullProfile().withStated(stated, T0);
        save(ADA, new Customer.Known(profile), Map.of(EMAIL, T0), Set.of());

        assertThat(ports.profiles().profileOf(ADA).value()).isEqualTo(new Customer.Known(profile));

        Customer deleted =
                new Customer.Known(profile.withStated(StatedPreferences.none(), T0.plusMillis(1)));
        save(ADA, deleted, Map.of(), Set.of());
        assertThat(ports.profiles().profileOf(ADA).value()).isEqualTo(deleted);
    }

    @Test
    void save_onAnOldVersion_conflictsAndChangesNothing() {
        Versioned<Customer> old = ports.profiles().profileOf(ADA);
        Customer first = new Customer.Known(named("Ada"));
        save(ADA, first, Map.of(), Set.of());

        SaveResult result =
                ports.profiles()
                        .save(
                                new ProfileChange(
                                        ADA,
                                        old,
                                        new Customer.Known(named("Ida")),
                                        Map.of(new EmailLink(ADA, EMAIL), T0),
                                        Set.of()));

        assertThat(result).isEqualTo(SaveResult.CONFLICT);
        assertThat(ports.profiles().profileOf(ADA).value()).isEqualTo(first);
        assertThat(ports.personalData().customersWith(EMAIL)).isEmpty();
    }

    @Test
    void customersWith_linkedAddress_isEachCustomerAtOnce() {
        CustomerId second = new CustomerId(ADA.shopId(), "second");
        save(ADA, new Customer.Known(fullProfile()), Map.of(EMAIL, T0), Set.of());
        save(second, new Customer.Known(fullProfile()), Map.of(EMAIL, T0.plusNanos(5)), Set.of());

        assertThat(ports.personalData().customersWith(EMAIL))
                .isEqualTo(Map.of(ADA, T0, second, T0.plusNanos(5)));
    }

    @Test
    void save_unlinkedAddress_noLongerFindsTheCustomer() {
        save(ADA, new Customer.Known(fullProfile()), Map.of(EMAIL, T0), Set.of());

        save(ADA, new Customer.Erased(T0), Map.of(), Set.of(EMAIL));

        assertThat(ports.personalData().customersWith(EMAIL)).isEmpty();
        assertThat(ports.profiles().profileOf(ADA))
                .isEqualTo(new Versioned<>(new Customer.Erased(T0), 2));
    }

    @Test
    void save_addressRedactedSince_conflicts() {
        ports.redactions().keepRedaction(new RedactionScope.Address(EMAIL), T0);

        SaveResult covered =
                save(ADA, new Customer.Known(fullProfile()), Map.of(EMAIL, T0), Set.of());
        SaveResult later =
                save(
                        ADA,
                        new Customer.Known(fullProfile()),
                        Map.of(EMAIL, T0.plusNanos(1)),
                        Set.of());

        assertThat(covered).isEqualTo(SaveResult.CONFLICT);
        assertThat(later).isEqualTo(SaveResult.SAVED);
    }

    @Test
    void keepRedaction_severalInAnyOrder_keepsTheLatest() {
        RedactionScope shop = new RedactionScope.WholeShop(ADA.shopId());
        assertThat(ports.redactions().findRedaction(shop)).isEmpty();

        ports.redactions().keepRedaction(shop, T0.plusMillis(500));
        ports.redactions().keepRedaction(shop, T0);

        assertThat(ports.redactions().findRedaction(shop)).contains(T0.plusMillis(500));
    }

    @Test
    void customersOf_shop_isThoseWithPersonalDataOnly() {
        CustomerId erased = new CustomerId(ADA.shopId(), "erased");
        CustomerId elsewhere = new CustomerId("shop", "1#ada");
        CustomerId emptied = new CustomerId(ADA.shopId(), "emptied");
        for (CustomerId id : List.of(ADA, erased, elsewhere, emptied)) {
            save(id, new Customer.Known(named("Ada")), Map.of(), Set.of());
        }
        save(erased, new Customer.Erased(T0), Map.of(), Set.of());
        save(emptied, Customer.UNKNOWN, Map.of(), Set.of());

        assertThat(customersOf(ADA.shopId())).containsExactly(ADA);
        assertThat(ports.findCustomer().find(emptied)).isEmpty();
    }

    private List<CustomerId> customersOf(String shopId) {
        List<CustomerId> found = new ArrayList<>();
        for (int shard = 0; shard < ports.personalData().shardCount(); shard++) {
            ports.personalData().customersOf(shopId, shard).forEach(found::add);
        }
        return found;
    }

    private SaveResult save(
            CustomerId id, Customer next, Map<EmailKey, Instant> linked, Set<EmailKey> unlinked) {
        return ports.profiles()
                .save(
                        new ProfileChange(
                                id,
                                ports.profiles().profileOf(id),
                                next,
                                linked.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        it -> new EmailLink(id, it.getKey()),
                                                        Map.Entry::getValue)),
                                unlinked.stream()
                                        .map(email -> new EmailLink(id, email))
                                        .collect(Collectors.toSet())));
    }

    private static Profile fullProfile() {
        ProfileReport report =
                new ProfileReport(
                        "ada@example.de",
                        "Ada",
                        "Lovelace",
                        Birthday.parse("--12-10"),
                        "de-AT",
                        ZoneId.of("Europe/Vienna"),
                        "AT",
                        new MarketingConsent(
                                MarketingConsent.State.SUBSCRIBED,
                                MarketingConsent.Level.DOUBLE_OPT_IN,
                                "checkout",
                                T0.minusSeconds(1)),
                        Set.of());
        ProfileReport cleared =
                new ProfileReport(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new MarketingConsent(
                                MarketingConsent.State.UNSUBSCRIBED,
                                MarketingConsent.Level.UNKNOWN,
                                null,
                                null),
                        Set.of(Field.COUNTRY));
        return Profile.empty()
                .with(ADA.shopId(), Platform.SHOPIFY, report, T0)
                .with(ADA.shopId(), Platform.SHOPIFY, cleared, T0.plusNanos(1));
    }

    private static Profile named(String name) {
        ProfileReport report =
                new ProfileReport(null, name, null, null, null, null, null, null, Set.of());
        return Profile.empty().with(ADA.shopId(), Platform.SHOPIFY, report, T0);
    }
}
