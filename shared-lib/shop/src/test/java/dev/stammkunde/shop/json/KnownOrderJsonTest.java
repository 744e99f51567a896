package dev.stammkunde.shop.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KnownOrderJsonTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void read_whatWasWritten_isEqual(@ForAll("knownOrders") KnownOrder<Order> known) {
        String text = KnownOrderJson.OF_ORDERS.write(known);

        assertThat(KnownOrderJson.OF_ORDERS.read(Json.parse(text))).isEqualTo(known);
    }

    @Provide
    Arbitrary<KnownOrder<Order>> knownOrders() {
        return ShopEventArbitraries.knownOrders();
    }
}
