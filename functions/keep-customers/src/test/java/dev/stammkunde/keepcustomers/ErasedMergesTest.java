package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.EmailKey;
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

    /** Without bob, the address that cleo told first would lead to ada, and was redacted. */
    @Test
    void keep_redactedAddressOfTwoWhoWereMerged_forgetsBoth() {
        Shop shop =
                Shop.inMemory()
                        .keepAll(
                                List.of(
                                        Events.changed("ada", 3, "c@x.de", "Ada"),
                                        Events.changed("bob", 5, "a@x.de", "Bob"),
                                        Events.changed("cleo", 0, "a@x.de", "Cleo"),
                                        Events.changed("cleo", 9, "b@x.de", "Cleo"),
                                        Events.merged("bob", "ada"),
                                        Events.merged("cleo", "ada")));

        shop.keep(Events.redaction(null, "a@x.de", 11));

        assertThat(shop.customer("ada"))
                .isInstanceOfSatisfying(
                        Customer.Known.class,
                        known ->
                                assertThat(known.profile().emails())
                                        .doesNotContainKey(EmailKey.of(Events.SHOP, "a@x.de")));
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
