package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Merges of 8 into 9 and of 9 into 10, and an erasure of one of the ends, in any order. */
final class ErasedMergesTest {

    /** Without cleo, the address that ada told leads to bob anew, and was redacted. */
    @Test
    void keep_redactedAddressOfTwoWhoWereMerged_forgetsAll() {
        Shop shop =
                Shop.inMemory()
                        .keepAll(
                                List.of(
                                        Events.changed("cleo", 7, "a@x.de", "Cleo"),
                                        Events.merged("cleo", "ada"),
                                        Events.merged("ada", "bob"),
                                        Events.changed("ada", 4, "a@x.de", "Ada")));

        shop.keep(Events.redaction(null, "a@x.de", 12));

        assertThat(List.of("ada", "bob", "cleo"))
                .allSatisfy(
                        id -> assertThat(shop.customer(id)).isInstanceOf(Customer.Erased.class));
    }

    @Property(tries = 300)
    void keep_mergesAndErasureInAnyOrder_endTheSame(
            @ForAll("histories") List<List<ShopEvent>> both) {
        Shop first = Shop.inMemory().keepAll(both.getFirst());
        Shop second = Shop.inMemory().keepAll(both.getLast());

        List<String> ids = List.of("8", "9", "10");
        List<String> orders = List.of("o1", "o2");
        assertThat(second.state(ids, orders)).isEqualTo(first.state(ids, orders));
    }

    @Provide
    Arbitrary<List<List<ShopEvent>>> histories() {
        return Arbitraries.of(
                        Events.deleted("8", 20), Events.deleted("10", 20), Events.shopRedaction(20))
                .flatMap(
                        erasure -> {
                            List<ShopEvent> events = new ArrayList<>();
                            for (int i = 0; i < 9; i++) {
                                String customer = List.of("8", "9", "10").get(i % 3);
                                events.add(
                                        Events.changed(
                                                customer, i, customer + i % 2 + "@x.de", "C" + i));
                            }
                            events.add(Events.paid("o1", "8", 1, 1_190));
                            events.add(Events.paid("o2", "9", 2, 1_190));
                            events.add(Events.merged("8", "9"));
                            events.add(Events.merged("9", "10"));
                            events.add(erasure);
                            events.addAll(List.copyOf(events));
                            return Arbitraries.shuffle(events)
                                    .tuple2()
                                    .map(t -> List.of(t.get1(), t.get2()));
                        });
    }
}
