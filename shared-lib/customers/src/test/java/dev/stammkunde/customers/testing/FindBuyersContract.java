package dev.stammkunde.customers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindActivities;
import dev.stammkunde.customers.FindBoughtProducts;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.FindPurchaseDays.Entry;
import dev.stammkunde.customers.FindPurchaseDays.RhythmPage;
import dev.stammkunde.customers.FindPurchaseDays.Span;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What every store does that finds customers by what they bought, or all of them. */
public abstract class FindBuyersContract {

    private static final String SHOP = "shop#1";
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    private Ports ports = inMemory();

    /** The ports of one store. */
    public record Ports(
            ProfileStore profiles,
            PurchaseStore purchases,
            FindShopCustomers customers,
            FindPurchaseDays days,
            FindActivities activities,
            FindBoughtProducts bought) {}

    /** Returns the ports of an empty store. */
    protected abstract Ports emptyStore();

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    @Test
    void customersOf_shop_isAllWithPersonalDataPageByPageEachOnce() {
        for (int i = 0; i < 120; i++) {
            keepProfile("c#" + i);
        }
        buy("guest", "2026-05-01T10:00:00Z");

        List<CustomerId> found =
                all(
                        ports.customers().shardCount(),
                        (shard, after) -> ports.customers().customersOf(SHOP, shard, after));

        assertThat(found).hasSize(120).doesNotContain(id("guest"));
        assertThat(new HashSet<>(found)).hasSize(120);
    }

    @Test
    void lastBoughtOn_aDay_isWhoDidNotBuySince() {
        buy("a#%", "2026-05-01T00:00:00Z");
        buy("b", "2026-05-01T23:59:59.999Z");
        buy("c", "2026-05-01T10:00:00Z", "2026-05-02T00:00:00Z");
        buy("d", "2026-04-30T23:59:59Z");

        assertThat(lastBought(MAY_1)).containsExactlyInAnyOrder(id("a#%"), id("b"));
        assertThat(lastBought(MAY_1.plusDays(1))).containsExactly(id("c"));
    }

    @Test
    void lastBoughtOn_moreThanAPage_comesPageByPageEachOnce() {
        for (int i = 0; i < 230; i++) {
            buy("c" + i, "2026-05-01T10:00:00Z");
        }

        List<CustomerId> found = lastBought(MAY_1);

        assertThat(found).hasSize(230);
        assertThat(new HashSet<>(found)).hasSize(230);
    }

    @Test
    void firstBoughtOn_aDay_isThatDayInAnyYear() {
        buy("a", "2024-02-29T10:00:00Z", "2026-05-01T10:00:00Z");
        buy("b", "2020-02-29T10:00:00Z");
        buy("c", "2023-02-28T10:00:00Z");

        List<CustomerId> found =
                all(
                        ports.days().shardCount(),
                        (shard, after) ->
                                ports.days().firstBoughtOn(SHOP, MonthDay.of(2, 29), shard, after));

        assertThat(found).containsExactlyInAnyOrder(id("a"), id("b"));
    }

    @Test
    void lastBoughtWithRhythm_aBucket_isWhoHasThatRhythmAndBoughtThen() {
        Instant last = Instant.parse("2026-05-01T10:00:00Z");
        for (int i = 0; i < 130; i++) {
            buyEvery(30, last, "r" + i);
        }
        buyEvery(90, last, "slow");
        buyEvery(30, last.plusSeconds(3 * 86_400), "late");
        buy("few", "2026-05-01T10:00:00Z");

        List<Entry> found = withRhythm(new Rhythm(30), new Span(MAY_1.minusDays(1), MAY_1));

        assertThat(found).hasSize(130);
        assertThat(new HashSet<>(found)).hasSize(130);
        assertThat(found).contains(new Entry(id("r7"), MAY_1, new Rhythm(30)));
        assertThat(withRhythm(new Rhythm(90), new Span(MAY_1, MAY_1)))
                .containsExactly(new Entry(id("slow"), MAY_1, new Rhythm(90)));
    }

    @Test
    void activities_someKnownSomeNot_areAllThere() {
        buy("a", "2026-05-01T10:00:00Z");

        assertThat(ports.activities().activities(List.of(id("a"), id("b"))))
                .containsOnlyKeys(id("a"), id("b"))
                .containsEntry(id("a"), ports.purchases().activity(id("a")).value())
                .containsEntry(id("b"), Activity.none());
        assertThat(ports.activities().activities(List.of())).isEmpty();
    }

    @Test
    void boughtBy_purchases_isTheProductsOfTheLatestTwoHundred() {
        Instant start = Instant.parse("2026-05-01T10:00:00Z");
        for (int i = 0; i < 203; i++) {
            Purchase purchase =
                    new Purchase(start.plusSeconds(i), "o" + i, Set.of("p" + i, "same"));
            keep("a", List.of(purchase.at()), Set.of(purchase));
        }

        assertThat(ports.bought().boughtBy(id("a")))
                .hasSize(201)
                .contains("same", "p202", "p3")
                .doesNotContain("p2");
        assertThat(ports.bought().boughtBy(id("b"))).isEmpty();
    }

    /** Returns the ports of an empty store in memory. */
    public static Ports inMemory() {
        InMemoryCustomers store = new InMemoryCustomers();
        return new Ports(store, store, store, store, store, store);
    }

    private List<CustomerId> lastBought(LocalDate day) {
        return all(
                ports.days().shardCount(),
                (shard, after) -> ports.days().lastBoughtOn(SHOP, day, shard, after));
    }

    private List<CustomerId> all(int shards, BiFunction<Integer, String, CustomerPage> pages) {
        List<CustomerId> found = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            @Nullable String after = "";
            while (after != null) {
                CustomerPage page = pages.apply(shard, after);
                found.addAll(page.customers());
                after = page.next();
            }
        }
        return found;
    }

    private List<Entry> withRhythm(Rhythm rhythm, Span days) {
        List<Entry> found = new ArrayList<>();
        @Nullable String after = "";
        while (after != null) {
            RhythmPage page = ports.days().lastBoughtWithRhythm(SHOP, rhythm.bucket(), days, after);
            found.addAll(page.entries());
            after = page.next();
        }
        return found;
    }

    private void buyEvery(int days, Instant last, String customer) {
        keep(
                customer,
                List.of(
                        last.minusSeconds(2L * days * 86_400),
                        last.minusSeconds(days * 86_400L),
                        last),
                Set.of());
    }

    private void buy(String customer, String... times) {
        keep(customer, List.of(times).stream().map(Instant::parse).toList(), Set.of());
    }

    private void keep(String customer, List<Instant> times, Set<Purchase> purchases) {
        OrderId order = new OrderId(SHOP, customer);
        ports.purchases()
                .save(
                        new PurchaseChange(
                                order,
                                ports.purchases().order(order),
                                SampleOrderReports.cancelled(),
                                List.of(
                                        new ActivityChange(
                                                ports.purchases().buyer(id(customer)),
                                                new Activity(
                                                        times.size(),
                                                        0,
                                                        0,
                                                        Map.of(),
                                                        times.getFirst(),
                                                        times),
                                                purchases.stream()
                                                        .map(it -> new Bought(id(customer), it))
                                                        .collect(Collectors.toSet()),
                                                Set.of()))));
    }

    private void keepProfile(String customer) {
        ProfileReport report =
                new ProfileReport(null, "Ada", null, null, null, null, null, null, Set.of());
        Customer next =
                new Customer.Known(
                        Profile.empty().with(SHOP, Platform.SHOPIFY, report, Instant.EPOCH));
        ports.profiles()
                .save(
                        ProfileChange.between(
                                id(customer), ports.profiles().profileOf(id(customer)), next));
    }

    private static CustomerId id(String customer) {
        return new CustomerId(SHOP, customer);
    }
}
