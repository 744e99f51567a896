package dev.stammkunde.shop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

class ShopEventJsonTest {

    static Stream<String> types() {
        return Arrays.stream(ShopEvent.class.getPermittedSubclasses()).map(Class::getSimpleName);
    }

    @ParameterizedTest
    @MethodSource("types")
    void write_eventOfTheSample_isTheSample(String type) {
        JsonField sample = Json.parse(sample(type));

        ShopEvent event = ShopEventJson.read(sample);

        assertThat(event.type()).isEqualTo(type);
        assertThat(ShopEventJson.write(event)).isEqualTo(JsonText.of(sample));
    }

    @Test
    void read_unknownFields_ignoresThem() {
        String document = sample("OrderReported").replace("\"paidAt\"", "\"new\": {}, \"paidAt\"");

        assertThat(ShopEventJson.read(Json.parse(document)).type()).isEqualTo("OrderReported");
    }

    /** Events from before codes were told lie in the archive. */
    @Test
    void read_orderThatTellsNoCodes_namesNone() {
        ShopEvent event = ShopEventJson.read(Json.parse(sample("OrderReported")));

        assertThat(event)
                .isInstanceOfSatisfying(
                        ShopEvent.OrderReported.class,
                        reported -> assertThat(reported.order().codes()).isEmpty());
        assertThat(ShopEventJson.write(event)).doesNotContain("codes");
    }

    @Test
    void read_orderThatNamesCodes_keepsEachOnce() {
        String document =
                sample("OrderReported")
                        .replace(
                                "\"tax\": \"5.06\"",
                                "\"codes\": [\"A\", \"b\", \"A\"], \"tax\": \"5.06\"");
        assertThat(document).contains("codes");

        assertThat(ShopEventJson.read(Json.parse(document)))
                .isInstanceOfSatisfying(
                        ShopEvent.OrderReported.class,
                        reported -> assertThat(reported.order().codes()).containsExactly("A", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"schema\": 2'|'\"schema\": 1'|schema must be 2",
                "'\"type\": \"OrderReported\"'|'\"type\": \"OrderBlessed\"'|type must be the type of a shop"
                        + " event",
                "'\"currency\": \"EUR\"'|'\"currency\": \"EURO\"'|order.currency must be an ISO 4217"
                        + " currency",
                "'\"platform\": \"shopify\"'|'\"platform\": \"SHOPIFY\"'|source.platform must be a"
                        + " platform",
                "'\"paid\": \"26.82\"'|'\"paid\": \"26.825\"'|order.lines[0].paid must have at most 2"
                        + " decimals",
                "'\"paid\": \"26.82\"'|'\"paid\": \"-1\"'|order.lines[0] is no possible one: paid must"
                        + " not be negative",
                "'\"total\": \"56.72\"'|'\"total\": \"1e15\"'|order.total must be an amount within"
                        + " reason",
                "'\"asOf\":'|'\"when\":'|asOf is missing",
                "'\"cancelled\": false'|'\"cancelled\": 0'|cancelled must be true or false",
                "'\"customerId\"'|'\"nobodysId\"'|customer must not be there where the order has no"
                        + " customerId"
            })
    void read_wrongDocument_namesTheField(String good, String bad, String complaint) {
        String document = sample("OrderReported").replace(good, bad);

        assertThatThrownBy(() -> ShopEventJson.read(Json.parse(document)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage(complaint);
    }

    private static String sample(String type) {
        Path file =
                Path.of(System.getProperty("stammkunde.root"), "events", "shop-events")
                        .resolve(type + ".json");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
