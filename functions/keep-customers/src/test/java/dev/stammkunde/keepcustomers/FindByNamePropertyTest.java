package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindNames;
import dev.stammkunde.customers.FoldedName;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import java.util.List;

/** Names lead to whom they are of, and to nobody else, whatever happened before. */
final class FindByNamePropertyTest {

    private static final List<String> CUSTOMERS = List.of("ada", "bob", "cleo");
    private static final List<String> NAMES = List.of("Ada", "Ädam", "Aed#m", "Bob");

    @Property(tries = 500)
    void keep_anyLife_nameFindsThoseWhoHaveIt(@ForAll("lives") List<ShopEvent> events) {
        Shop shop = Shop.inMemory().keepAll(events);

        for (String beginning : List.of("ad", "ada", "ad#m", "bo", "adam")) {
            assertThat(found(shop, beginning)).as(beginning).isEqualTo(expected(shop, beginning));
        }
    }

    @Property(tries = 100)
    void keep_shopRedactedAtLast_nameFindsNobody(@ForAll("lives") List<ShopEvent> events) {
        Shop shop = Shop.inMemory().keepAll(events);
        shop.keep(Events.shopRedaction(100));
        shop.keepAll(events);

        for (String beginning : List.of("ad", "bo")) {
            assertThat(found(shop, beginning)).isEmpty();
        }
    }

    private static List<String> found(Shop shop, String beginning) {
        return ((FindNames) shop.stores().profiles())
                .customersNamed(Events.SHOP, beginning, "", 100).customers().stream()
                        .map(CustomerId::id)
                        .sorted()
                        .toList();
    }

    private static List<String> expected(Shop shop, String beginning) {
        return CUSTOMERS.stream()
                .filter(
                        id ->
                                shop.customer(id) instanceof Customer.Known(Profile profile)
                                        && profile.givenName()
                                                .map(FoldedName::of)
                                                .filter(name -> name.startsWith(beginning))
                                                .isPresent())
                .toList();
    }

    @Provide
    Arbitrary<List<ShopEvent>> lives() {
        Arbitrary<String> ids = Arbitraries.of(CUSTOMERS);
        Arbitrary<Long> times = Arbitraries.longs().between(0, 12);
        Arbitrary<ShopEvent> changed =
                Combinators.combine(
                                ids,
                                times,
                                Arbitraries.of("a@x.de", "b@x.de"),
                                Arbitraries.of(NAMES))
                        .as(Events::changed);
        Arbitrary<ShopEvent> merged = Combinators.combine(ids, ids).as(Events::merged);
        Arbitrary<ShopEvent> erased =
                Arbitraries.oneOf(
                        Combinators.combine(ids, times).as(Events::deleted),
                        Combinators.combine(ids, times)
                                .as((id, at) -> Events.redaction(id, null, at)),
                        times.map(at -> Events.redaction(null, "a@x.de", at)),
                        times.map(Events::shopRedaction));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, changed), Tuple.of(2, merged), Tuple.of(1, erased))
                .list()
                .ofMaxSize(30);
    }
}
