package dev.stammkunde.architecturetests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.points.json.BookedEntryJson;
import dev.stammkunde.points.json.BookingsEventJson;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

/**
 * Holds the sample events to be readable and named well. Whether a function takes its samples is
 * for its own tests.
 */
final class SampleEventsTest {

    private static final Repository REPOSITORY = Repository.ours();

    static List<String> samples() {
        return REPOSITORY.files("events", ".json");
    }

    static List<String> shopEvents() {
        return Arrays.stream(ShopEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_always_isJsonAndNamedForItsCase(String sample) {
        assertThat(Json.parse(REPOSITORY.text(sample))).isNotNull();
        assertThat(sample)
                .matches(
                        "events/((shop|ledger)-events/[A-Z][A-Za-z]+|[a-z-]+/(payloads/)?[a-z0-9-]+)\\.json");
    }

    @ParameterizedTest
    @MethodSource("shopEvents")
    void shopEvent_always_hasASampleThatReadsAsItself(String type) {
        var sample = Json.parse(REPOSITORY.text("events/shop-events/" + type + ".json"));

        assertThat(ShopEventJson.read(sample).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BookingsEventJson.POINTS_BOOKED,
                BookingsEventJson.ORDER_STATE_CHANGED,
                BookingsEventJson.CUSTOMERS_MERGED
            })
    void ledgerEvent_always_hasASampleOfProvenBookingsOfItsType(String type) {
        var sample = Json.parse(REPOSITORY.text("events/ledger-events/" + type + ".json"));

        assertThat(BookingsEventJson.read(sample))
                .isNotEmpty()
                .map(BookedEntryJson::read)
                .allSatisfy(
                        entry -> {
                            assertThat(BookingsEventJson.type(entry.booking())).isEqualTo(type);
                            assertThat(entry.recomputedHash()).isEqualTo(entry.hash());
                        });
    }

    @Test
    void busSamples_always_areOnePerShopEvent() {
        assertThat(REPOSITORY.files("events/shop-events", ".json"))
                .containsExactlyInAnyOrderElementsOf(
                        shopEvents().stream()
                                .map(type -> "events/shop-events/" + type + ".json")
                                .toList());
    }
}
