package dev.stammkunde.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.JsonValue.JsonArray;
import dev.stammkunde.platform.json.JsonValue.JsonNumber;
import dev.stammkunde.platform.json.JsonValue.JsonObject;
import dev.stammkunde.platform.json.JsonValue.JsonString;
import dev.stammkunde.platform.json.JsonValue.JsonWord;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class JsonRoundTripTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void of_anyDocument_readsBackEqual(@ForAll("values") JsonValue value) {
        String text = JsonText.of(JsonField.root(value));

        assertThat(Json.parse(text).value()).isEqualTo(value);
        assertThat(Json.parse(text.getBytes(StandardCharsets.UTF_8)).value()).isEqualTo(value);
    }

    @Provide
    Arbitrary<JsonValue> values() {
        return Arbitraries.recursive(this::scalars, this::containers, 0, 4);
    }

    private Arbitrary<JsonValue> scalars() {
        Arbitrary<JsonValue> texts = wellFormedTexts().map(JsonString::new);
        Arbitrary<JsonValue> wholeNumbers =
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(90).negate(), BigInteger.TEN.pow(90))
                        .map(n -> new JsonNumber(n.toString(), true));
        Arbitrary<JsonValue> numbers =
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e60"), new BigDecimal("1e60"))
                        .ofScale(3)
                        .map(n -> new JsonNumber(n.toPlainString(), false));
        return Arbitraries.oneOf(texts, wholeNumbers, numbers, Arbitraries.of(JsonWord.class));
    }

    private Arbitrary<JsonValue> containers(Arbitrary<JsonValue> element) {
        Arbitrary<JsonValue> arrays = element.list().ofMaxSize(4).map(JsonArray::new);
        Arbitrary<JsonValue> objects =
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(9).alpha(), element)
                        .ofMaxSize(4)
                        .map(JsonObject::new);
        return Arbitraries.oneOf(element, arrays, objects);
    }

    private static Arbitrary<String> wellFormedTexts() {
        return Arbitraries.strings()
                .withChars('a', '"', '\\', '\n', '\u0000', '\u2028', 'ä', '€', '/')
                .ofMaxLength(8)
                .map(text -> text.length() % 2 == 0 ? text : text + "\uD83D\uDE00");
    }

    @Test
    void object_eachKind_isWrittenInOrder() {
        String text =
                JsonText.object(
                        o ->
                                o.text("at", Instant.parse("2026-05-01T08:00:00Z"))
                                        .text("none", null)
                                        .number("n", 7)
                                        .number("d", new BigDecimal("1E+3"))
                                        .bool("b", true)
                                        .nothing("nil")
                                        .object("o", inner -> inner.text("x", "ä\"\n"))
                                        .texts("t", List.of("p", "q"))
                                        .array("a", a -> a.number(BigDecimal.ONE).object(_ -> {}))
                                        .value("v", Json.parse("[1.50]")));

        assertThat(text)
                .isEqualTo(
                        "{\"at\":\"2026-05-01T08:00:00Z\",\"n\":7,\"d\":1000,\"b\":true,\"nil\":null,"
                                + "\"o\":{\"x\":\"ä\\\"\\n\"},\"t\":[\"p\",\"q\"],\"a\":[1,{}],"
                                + "\"v\":[1.50]}");
    }
}
