package dev.stammkunde.customers.testing;

import static dev.stammkunde.customers.testing.SampleOrderReports.T0;
import static dev.stammkunde.customers.testing.SampleOrderReports.facts;
import static dev.stammkunde.customers.testing.SampleOrderReports.known;
import static dev.stammkunde.customers.testing.SampleOrderReports.paidAt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.LifeDay;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore.End;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.testing.SampleDates;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What every store does that makes one customer of two. */
public abstract class MergeStoreContract {

    private static final String SHOP = "shop#1";
    private static final CustomerId GONE = new CustomerId(SHOP, "8#%");
    private static final CustomerId STAYS = new CustomerId(SHOP, "9");
    private static final CustomerId LATER = new CustomerId(SHOP, "10");
    private static final EmailKey EMAIL = EmailKey.of(SHOP, "8@example.de");

    private CustomerPorts ports = CustomerPorts.inMemory();

    /** Returns the ports of an empty store. */
    protected abstract CustomerPorts emptyStore();

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    @Test
    void merge_twoCustomers_leavesOneWithAllAndAPointer() {
        keepProfile(GONE, "8@example.de", 5);
        keepProfile(STAYS, null, 3);
        buy(GONE, "o1");
        buy(STAYS, "o2");

        assertThat(ports.merges().merge(change(GONE, STAYS))).isEqualTo(SaveResult.SAVED);

        assertThat(ports.profiles().profileOf(GONE).value())
                .isEqualTo(new Customer.Merged(STAYS, T0));
        Profile profile = ((Customer.Known) ports.profiles().profileOf(STAYS).value()).profile();
        assertThat(profile.email()).contains("8@example.de");
        assertThat(profile.merged()).containsOnlyKeys(GONE.id());
        assertThat(profile.birthday()).contains(Birthday.parse("--03-05"));
        assertThat(profile.consents().statements()).isNotEmpty();
        assertThat(ports.purchases().buyer(GONE)).isEqualTo(ports.purchases().buyer(STAYS));
        assertThat(ports.purchases().buyer(STAYS).id()).isEqualTo(STAYS);
        assertThat(ports.purchases().buyer(STAYS).mergedFrom()).containsExactly(GONE.id());
        assertThat(ports.purchases().activity(STAYS).value().purchases()).isEqualTo(2);
        assertThat(ports.findCustomer().find(GONE).orElseThrow().customer())
                .isInstanceOf(Customer.Merged.class);
        assertThat(ports.purchases().purchases(GONE, End.LATEST, 9)).hasSize(1);
        assertThat(ports.bought().boughtBy(STAYS)).containsExactlyInAnyOrder("o1", "o2");
        assertThat(ports.personalData().customersWith(EMAIL)).containsOnlyKeys(GONE, STAYS);
        assertThat(personalData()).containsExactly(STAYS);
    }

    @Test
    void merge_datesOfBothLives_areFoundWithTheOneWhoStays() {
        keepDates(GONE, SampleDates.date(LifeEvent.CHILD_BIRTHDAY, "--02-29"));
        keepDates(STAYS, SampleDates.date(LifeEvent.CHILD_BIRTHDAY, "2020-03-14"));

        assertThat(ports.merges().merge(change(GONE, STAYS))).isEqualTo(SaveResult.SAVED);

        Profile profile = ((Customer.Known) ports.profiles().profileOf(STAYS).value()).profile();
        assertThat(profile.lifeDates().all()).hasSize(2);
        assertThat(childrenOn(MonthDay.of(2, 29))).containsExactly(STAYS);
        assertThat(childrenOn(MonthDay.of(3, 14))).containsExactly(STAYS);
    }

    private void keepDates(CustomerId customer, LifeDate date) {
        Profile profile =
                Profile.empty().with(SHOP, Platform.STANDARD, SampleDates.report(date), T0);
        ports.profiles()
                .save(
                        ProfileChange.between(
                                customer,
                                ports.profiles().profileOf(customer),
                                new Customer.Known(profile)));
    }

    private List<CustomerId> childrenOn(MonthDay day) {
        return IntStream.range(0, ports.birthdays().shardCount())
                .boxed()
                .flatMap(
                        shard ->
                                ports
                                        .birthdays()
                                        .lifeDatesOn(
                                                SHOP,
                                                new LifeDay(LifeEvent.CHILD_BIRTHDAY, day),
                                                shard,
                                                "")
                                        .customers()
                                        .stream())
                .toList();
    }

    @Test
    void merge_ofOneWhoHadSomebodyMerged_leadsAllToTheLast() {
        keepProfile(GONE, "8@example.de", 5);
        buy(GONE, "o1");
        ports.merges().merge(change(GONE, STAYS));

        assertThat(ports.merges().merge(change(STAYS, LATER))).isEqualTo(SaveResult.SAVED);

        assertThat(ports.purchases().buyer(GONE).id()).isEqualTo(LATER);
        assertThat(ports.purchases().buyer(LATER).mergedFrom())
                .containsExactlyInAnyOrder(GONE.id(), STAYS.id());
        Profile profile = ((Customer.Known) ports.profiles().profileOf(LATER).value()).profile();
        assertThat(profile.merged()).containsOnlyKeys(GONE.id(), STAYS.id());
        assertThat(profile.email()).contains("8@example.de");
        assertThat(ports.bought().boughtBy(LATER)).containsExactly("o1");
    }

    @Test
    void merge_whereOneChangedSince_conflictsAndChangesNothing() {
        keepProfile(GONE, "8@example.de", 5);
        MergeChange beforePurchase = change(GONE, STAYS);
        buy(GONE, "o1");
        MergeChange beforeReport = change(GONE, STAYS);
        keepProfile(STAYS, null, 3);
        MergeChange beforeMerge = change(GONE, STAYS);
        ports.merges().merge(change(STAYS, LATER));

        for (MergeChange late : List.of(beforePurchase, beforeReport, beforeMerge)) {
            assertThat(ports.merges().merge(late)).isEqualTo(SaveResult.CONFLICT);
        }
        assertThat(ports.purchases().buyer(GONE).id()).isEqualTo(GONE);
        assertThat(ports.profiles().profileOf(GONE).value()).isInstanceOf(Customer.Known.class);
    }

    @Test
    void merge_takingOverARedactedAddress_conflicts() {
        keepProfile(GONE, "8@example.de", 5);
        ports.redactions().keepRedaction(new RedactionScope.Address(EMAIL), T0.plusSeconds(9));

        assertThat(ports.merges().merge(change(GONE, STAYS))).isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void save_addressOfOneWhoWasMerged_leadsToBothWhereItIsTakenOver() {
        ports.merges().merge(change(GONE, STAYS));
        Versioned<Customer> stored = ports.profiles().profileOf(STAYS);
        Profile profile = ((Customer.Known) stored.value()).profile();
        Profile told = Profile.empty().with(SHOP, Platform.SHOPIFY, report("8@example.de", 5), T0);
        Customer next = new Customer.Known(profile.withMerged(GONE, told));

        ProfileChange change = ProfileChange.between(STAYS, stored, next);

        assertThat(ports.profiles().save(change)).isEqualTo(SaveResult.SAVED);
        assertThat(ports.personalData().customersWith(EMAIL)).containsOnlyKeys(GONE, STAYS);
        assertThat(ports.profiles().profileOf(STAYS).value()).isEqualTo(next);
        assertThat(ports.profiles().toldOf(GONE)).isEqualTo(told);
        assertThat(ports.profiles().toldOf(STAYS).email()).contains("8@example.de");
    }

    @Test
    void save_purchaseOfOneWhoWasMergedMeanwhile_conflicts() {
        PurchaseChange late = purchase(GONE, "o1");
        ports.merges().merge(change(GONE, STAYS));

        assertThat(ports.purchases().save(late)).isEqualTo(SaveResult.CONFLICT);
        assertThat(ports.purchases().save(purchase(GONE, "o1"))).isEqualTo(SaveResult.SAVED);
        assertThat(ports.purchases().buyer(STAYS).mergedFrom()).containsExactly(GONE.id());
        assertThat(ports.purchases().activity(STAYS).value().purchases()).isEqualTo(1);
    }

    @Test
    void save_purchaseThatMovesBetweenTwoIdsOfOnePerson_liesUnderTheNewOne() {
        ports.merges().merge(change(GONE, STAYS));
        buy(GONE, "o1");
        Purchase purchase = ports.purchases().purchases(GONE, End.LATEST, 1).getFirst();
        OrderId order = new OrderId(SHOP, "o1");

        ports.purchases()
                .save(
                        new PurchaseChange(
                                order,
                                ports.purchases().order(order),
                                known(paidAt(2, facts(STAYS.id(), 500, 0))),
                                List.of(
                                        new ActivityChange(
                                                ports.purchases().buyer(GONE),
                                                ports.purchases().activity(GONE).value(),
                                                Set.of(new Bought(STAYS, purchase)),
                                                Set.of(new Bought(GONE, purchase))))));

        assertThat(ports.purchases().purchases(GONE, End.LATEST, 1)).isEmpty();
        assertThat(ports.purchases().purchases(STAYS, End.LATEST, 1)).containsExactly(purchase);
    }

    private MergeChange change(CustomerId gone, CustomerId stays) {
        return MergeChange.of(
                ports.purchases().buyer(gone),
                ports.profiles().profileOf(gone),
                ports.purchases().buyer(stays),
                ports.profiles().profileOf(stays),
                T0);
    }

    private void buy(CustomerId customer, String order) {
        assertThat(ports.purchases().save(purchase(customer, order))).isEqualTo(SaveResult.SAVED);
    }

    private PurchaseChange purchase(CustomerId customer, String orderId) {
        OrderId order = new OrderId(SHOP, orderId);
        KnownOrder<OrderFacts> paid = known(paidAt(1, facts(customer.id(), 500, 0, orderId)));
        Activity before = ports.purchases().activity(customer).value();
        return new PurchaseChange(
                order,
                ports.purchases().order(order),
                paid,
                List.of(
                        new ActivityChange(
                                ports.purchases().buyer(customer),
                                before.plus(KeptOrder.figures(paid)),
                                Set.of(
                                        new Bought(
                                                customer,
                                                new Purchase(T0, orderId, Set.of(orderId)))),
                                Set.of())));
    }

    private void keepProfile(CustomerId customer, @Nullable String email, int day) {
        Profile profile =
                Profile.empty()
                        .with(SHOP, Platform.SHOPIFY, report(email, day), T0.plusSeconds(day));
        ports.profiles()
                .save(
                        ProfileChange.between(
                                customer,
                                ports.profiles().profileOf(customer),
                                new Customer.Known(profile)));
    }

    private static ProfileReport report(@Nullable String email, int day) {
        MarketingConsent consent =
                new MarketingConsent(
                        MarketingConsent.State.SUBSCRIBED,
                        MarketingConsent.Level.DOUBLE_OPT_IN,
                        "checkout",
                        T0);
        return new ProfileReport(
                email,
                "C" + day,
                null,
                Birthday.parse("--03-0" + day),
                null,
                null,
                null,
                consent,
                Set.of());
    }

    private List<CustomerId> personalData() {
        return IntStream.range(0, ports.personalData().shardCount())
                .boxed()
                .flatMap(shard -> ports.personalData().customersOf(SHOP, shard))
                .toList();
    }
}
