package dev.stammkunde.shop.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShopEventRoundTripTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void read_whatWasWritten_isEqual(@ForAll("events") ShopEvent event) {
        String text = ShopEventJson.write(event);

        assertThat(ShopEventJson.read(Json.parse(text))).isEqualTo(event);
    }

    @Provide
    Arbitrary<ShopEvent> events() {
        return ShopEventArbitraries.events();
    }
}
