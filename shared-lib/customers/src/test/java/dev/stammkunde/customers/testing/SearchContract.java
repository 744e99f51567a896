package dev.stammkunde.customers.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FoundCustomer;
import dev.stammkunde.customers.FoundCustomer.By;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPage;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a search for customers must find over every store. */
public abstract class SearchContract {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
    private static final String SHOP = "shop#1";

    private CustomerPorts ports = CustomerPorts.inMemory();

    /** Returns the ports of an empty store. */
    protected abstract CustomerPorts emptyStore();

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mü", "Muell", "MULLER", "müller ann", "Anna", "anna mue", "an"})
    void search_beginningOfAName_findsTheCustomer(String query) {
        told("c#1%", 0, "anna@x.de", "Anna", "Müller");
        told("c2", 0, null, "Otto", "Vogt");

        assertThat(found(query)).extracting(FoundCustomer::id).containsOnly(id("c#1%"));
        assertThat(found(query)).extracting(FoundCustomer::by).containsOnly(Set.of(By.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nna", "m", "", " ", "\u0301", "müller otto", "#", "%", "anna@y.de"})
    void search_whatBeginsNoName_findsNobody(String query) {
        told("c#1%", 0, "anna@x.de", "Anna", "Müller");

        assertThat(found(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7", "%2", "😀", "x"})
    void search_strangeName_isFoundByIt(String name) {
        told("c", 0, null, name, null);
        told("d", 0, null, name + "y", "d");

        assertThat(found(name)).extracting(FoundCustomer::id).contains(id("c"));
    }

    @Test
    void search_nameOfAnotherShop_findsNobody() {
        told("c", 0, null, "Anna", "Vogt");

        assertThat(new SearchCustomers(ports.search()).search("shop", "anna", "").customers())
                .isEmpty();
    }

    @Test
    void search_idAndNumberAndName_findEachOnceWithEveryReason() {
        told("7", 0, null, "7", null);
        told("8", 0, null, "Otto", null);
        order("7", null, "8");
        order("gid/9", "2417", "7");

        assertThat(found("7"))
                .extracting(FoundCustomer::id, FoundCustomer::by)
                .containsExactly(
                        tuple(id("7"), Set.of(By.CUSTOMER_ID, By.NAME)),
                        tuple(id("8"), Set.of(By.ORDER)));
        assertThat(found(" #2417 ")).extracting(FoundCustomer::id).containsExactly(id("7"));
        assertThat(found("gid/9")).extracting(FoundCustomer::id).containsExactly(id("7"));
        assertThat(found("#7")).extracting(FoundCustomer::id).containsExactly(id("8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00417", "#00417", " # 00417", "gid://shop/Order/9", "\uff10\uff10417"})
    void search_orderByAnySpellingOfItsNumber_findsWhoOrdered(String query) {
        told("kunde/7 ä", 0, null, "Anna", null);
        order("gid://shop/Order/9", "00417", "kunde/7 ä");
        order("10", "417", "8");

        assertThat(found(query)).extracting(FoundCustomer::id).containsExactly(id("kunde/7 ä"));
        assertThat(found("kunde/7 ä"))
                .extracting(FoundCustomer::by)
                .containsExactly(Set.of(By.CUSTOMER_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen", "JÜRGEN", "Ju\u0308rgen", "juergen", "JU\u0308RG", "jurgen"})
    void search_umlautComposedOrNot_findsTheSame(String query) {
        told("c", 0, "J\u00fcrgen@M\u00fcnchen.de", "Ju\u0308rgen", "Groß");
        told("d", 0, null, "J\u00fcrgen", "GROSS");

        assertThat(found(query)).extracting(FoundCustomer::id).containsExactly(id("c"), id("d"));
        assertThat(found("groß j")).hasSize(2);
        assertThat(found("ju\u0308rgen@MU\u0308NCHEN.de"))
                .extracting(FoundCustomer::id)
                .containsExactly(id("c"));
    }

    @Test
    void search_orderOfWhoWasErased_leadsToTheirFiguresWithoutAPerson() {
        told("c", 0, "a@x.de", "Anna", "Vogt");
        order("9", "2417", "c");
        save(id("c"), new Customer.Erased(T0));

        assertThat(found("2417"))
                .extracting(FoundCustomer::customer)
                .containsExactly(new Customer.Erased(T0));
    }

    @Test
    void search_address_findsByThatWhichHoldsAndByFormerOnes() {
        told("c", 0, "Anna@x.de", "Anna", null);
        told("c", 1, "neu@x.de", "Anna", null);

        assertThat(found("NEU@x.de ").getFirst().by()).containsExactly(By.EMAIL);
        assertThat(found("anna@X.de").getFirst().by()).containsExactly(By.FORMER_EMAIL);
    }

    @Test
    void search_renamed_findsByTheNewNameAlone() {
        told("c", 0, null, "Anna", "Vogt");
        told("c", 1, null, "Anna", "Huber");

        assertThat(found("vogt")).isEmpty();
        assertThat(found("anna vogt")).isEmpty();
        assertThat(found("huber")).hasSize(1);
        assertThat(found("anna")).hasSize(1);
    }

    @Test
    void search_oneWhoWasMerged_findsWhoStays() {
        told("gone", 0, "alt@x.de", "Anna", "Vogt");
        told("stays", 1, "neu@x.de", "Anna", "Huber");
        CustomerId gone = id("gone");
        CustomerId stays = id("stays");
        assertThat(
                        ports.merges()
                                .merge(
                                        MergeChange.of(
                                                ports.purchases().buyer(gone),
                                                ports.profiles().profileOf(gone),
                                                ports.purchases().buyer(stays),
                                                ports.profiles().profileOf(stays),
                                                T0)))
                .isEqualTo(SaveResult.SAVED);

        assertThat(found("gone")).extracting(FoundCustomer::id).containsExactly(stays);
        assertThat(found("alt@x.de")).extracting(FoundCustomer::id).containsExactly(stays);
        assertThat(found("anna")).extracting(FoundCustomer::id).containsExactly(stays);
        assertThat(found("huber")).extracting(FoundCustomer::id).containsExactly(stays);
        assertThat(found("vogt")).isEmpty();
    }

    @Test
    void search_erased_findsByIdAloneAndWithoutAPerson() {
        told("c", 0, "a@x.de", "Anna", "Vogt");
        save(id("c"), new Customer.Erased(T0));

        assertThat(found("anna")).isEmpty();
        assertThat(found("vogt anna")).isEmpty();
        assertThat(found("a@x.de")).isEmpty();
        assertThat(found("c"))
                .extracting(FoundCustomer::customer)
                .containsExactly(new Customer.Erased(T0));
    }

    @Test
    void search_many_comeInPagesEachOnceInTheOrderOfNames() {
        for (int i = 0; i < 45; i++) {
            told("c#" + i, 0, null, "Ann#", "V%02d".formatted(i));
        }
        SearchCustomers search = new SearchCustomers(ports.search());
        List<String> seen = new ArrayList<>();
        @Nullable String after = "";
        while (after != null) {
            SearchPage page = search.search(SHOP, "ann#", after);
            assertThat(page.customers()).hasSizeLessThanOrEqualTo(SearchCustomers.PAGE);
            page.customers().forEach(found -> seen.add(found.id().id()));
            after = page.next();
            if (after != null) {
                assertThat(search.isPlace(after, "Ann#")).isTrue();
                assertThat(search.isPlace(after, "Otto")).isFalse();
            }
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates().startsWith("c#0").endsWith("c#44");
    }

    private List<FoundCustomer> found(String query) {
        return new SearchCustomers(ports.search()).search(SHOP, query, "").customers();
    }

    private static CustomerId id(String id) {
        return new CustomerId(SHOP, id);
    }

    private void told(
            String customer,
            long seconds,
            @Nullable String email,
            @Nullable String given,
            @Nullable String family) {
        ProfileReport report =
                new ProfileReport(email, given, family, null, null, null, null, null, Set.of());
        Profile before =
                ((Customer.Known) ports.profiles().profileOf(id(customer)).value()).profile();
        save(
                id(customer),
                new Customer.Known(
                        before.with(SHOP, Platform.SHOPIFY, report, T0.plusSeconds(seconds))));
    }

    private void save(CustomerId customer, Customer next) {
        assertThat(
                        ports.profiles()
                                .save(
                                        ProfileChange.between(
                                                customer,
                                                ports.profiles().profileOf(customer),
                                                next)))
                .isEqualTo(SaveResult.SAVED);
    }

    private void order(String order, @Nullable String number, String customer) {
        OrderId id = new OrderId(SHOP, order);
        Money total = SampleOrderReports.cents(500);
        OrderFacts facts =
                new OrderFacts(customer, T0, total, total, false, new TreeSet<>(), number);
        KnownOrder<OrderFacts> next = SampleOrderReports.known(SampleOrderReports.paidAt(0, facts));
        assertThat(
                        ports.purchases()
                                .save(
                                        new PurchaseChange(
                                                id,
                                                new Versioned<>(KnownOrder.nothing(), 0),
                                                next,
                                                List.of())))
                .isEqualTo(SaveResult.SAVED);
    }
}
