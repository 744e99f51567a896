package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class KeepCustomersPropertyTest {

    private static final List<String> CUSTOMERS = List.of("ada", "bob");
    private static final List<String> ORDERS =
            IntStream.range(0, 16).mapToObj(i -> "o" + i).toList();

    @Property(tries = 500)
    void keep_anyOrderAndDuplicates_givesTheSameProfilesAndActivities(
            @ForAll("arrivals") Arrivals arrivals) {
        Shop first = Shop.inMemory().keepAll(arrivals.first());
        Shop second = Shop.inMemory().keepAll(arrivals.second());

        assertThat(second.state(CUSTOMERS, ORDERS)).isEqualTo(first.state(CUSTOMERS, ORDERS));
    }

    @Property(tries = 500)
    void keep_anyEvents_activityIsTheSumOfTheOrders(@ForAll("arrivals") Arrivals arrivals) {
        Shop shop = Shop.inMemory().keepAll(arrivals.second());

        for (String customer : CUSTOMERS) {
            assertThat(shop.activity(customer)).isEqualTo(shop.recount(customer, ORDERS));
        }
    }

    @Property(tries = 200)
    void keep_sameEventsAgain_changesNothing(@ForAll("arrivals") Arrivals arrivals) {
        Shop shop = Shop.inMemory().keepAll(arrivals.first());
        var before = shop.state(CUSTOMERS, ORDERS);

        for (ShopEvent event : arrivals.first()) {
            assertThat(shop.keep(event))
                    .isIn(
                            KeepingOutcome.REPLAYED,
                            KeepingOutcome.SUPERSEDED,
                            KeepingOutcome.REFUSED_AS_ERASED);
        }

        assertThat(shop.state(CUSTOMERS, ORDERS)).isEqualTo(before);
    }

    @Property(tries = 200)
    void keep_shopRedactionAmongEvents_leavesNoPersonalDataInAnyOrder(
            @ForAll("arrivals") Arrivals arrivals, @ForAll @IntRange(max = 80) int position) {
        List<ShopEvent> events = new ArrayList<>(arrivals.second());
        events.add(Math.min(position, events.size()), Events.shopRedaction(20));
        Shop shop = Shop.inMemory().keepAll(events);

        for (int shard = 0; shard < shop.stores().personalData().shardCount(); shard++) {
            assertThat(shop.stores().personalData().customersOf(Events.SHOP, shard)).isEmpty();
        }
        for (String email : List.of("a@x.de", "b@x.de")) {
            EmailKey key = EmailKey.of(Events.SHOP, email);
            assertThat(shop.stores().personalData().customersWith(key)).isEmpty();
        }
    }

    record Arrivals(List<ShopEvent> first, List<ShopEvent> second) {}

    @Provide
    Arbitrary<Arrivals> arrivals() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, orders()), Tuple.of(6, profiles()), Tuple.of(1, erasures()))
                .list()
                .ofMaxSize(40)
                .flatMap(
                        list -> {
                            List<ShopEvent> twice = new ArrayList<>(list);
                            twice.addAll(list);
                            return Arbitraries.shuffle(twice)
                                    .map(second -> new Arrivals(list, second));
                        });
    }

    private static Arbitrary<ShopEvent> orders() {
        Arbitrary<String> ids = Arbitraries.of(ORDERS);
        Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 12_000);
        Arbitrary<ShopEvent> paid =
                Combinators.combine(ids, buyers(), Arbitraries.integers().between(0, 20), amounts)
                        .as(
                                (id, customer, at, cents) ->
                                        Events.paid(id, blankless(customer), at, cents));
        Arbitrary<ShopEvent> reported =
                Combinators.combine(
                                ids,
                                buyers(),
                                Arbitraries.integers().between(0, 20),
                                OrderHistory.payments().injectNull(0.1),
                                Arbitraries.of(false, false, true),
                                OrderHistory.refunds("o").injectNull(0.3))
                        .as(
                                (id, customer, at, payment, cancelled, refunds) ->
                                        Events.reported(
                                                at,
                                                Events.order(id, blankless(customer), 3, 9_000),
                                                payment,
                                                cancelled,
                                                refunds));
        Arbitrary<ShopEvent> refunded =
                Combinators.combine(ids, Arbitraries.of("r1", "r2"), amounts).as(Events::refunded);
        Arbitrary<ShopEvent> cancelled = ids.map(Events::cancelled);
        return Arbitraries.oneOf(paid, reported, reported, refunded, cancelled);
    }

    private static Arbitrary<String> buyers() {
        return Arbitraries.of("ada", "ada", "ada", "bob", "");
    }

    private static @Nullable String blankless(String customer) {
        return customer.isEmpty() ? null : customer;
    }

    private static Arbitrary<ShopEvent> profiles() {
        return Combinators.combine(
                        Arbitraries.of(CUSTOMERS),
                        Arbitraries.longs().between(0, 12),
                        Arbitraries.of("a@x.de", "b@x.de", ""),
                        Arbitraries.of("Ada", "Bob", ""))
                .as(
                        (customer, at, email, name) ->
                                Events.changed(
                                        customer,
                                        at,
                                        email.isEmpty() ? null : email,
                                        name.isEmpty() ? null : name));
    }

    private static Arbitrary<ShopEvent> erasures() {
        Arbitrary<Long> times = Arbitraries.longs().between(0, 12);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(CUSTOMERS), times).as(Events::deleted),
                Combinators.combine(Arbitraries.of(CUSTOMERS), times)
                        .as((id, at) -> Events.redaction(id, null, at)),
                Combinators.combine(Arbitraries.of("a@x.de", "c@x.de"), times)
                        .as((email, at) -> Events.redaction(null, email, at)));
    }
}
