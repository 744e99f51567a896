package dev.stammkunde.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

class JsonFieldTest {

    @Test
    void id_numberAboveTwoToThe53_keepsEveryDigit() {
        JsonField root = Json.parse("{\"id\":820982911946154508}");

        assertThat(root.id("id")).isEqualTo("820982911946154508");
    }

    @Test
    void id_numberAbove64Bits_keepsEveryDigit() {
        JsonField root = Json.parse("{\"id\":123456789012345678901234567890}");

        assertThat(root.id("id")).isEqualTo("123456789012345678901234567890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "1.0", "1e3", "true", "{}", "[]", "null"})
    void id_neitherTextNorWholeNumber_throws(String value) {
        JsonField root = Json.parse("{\"id\":" + value + "}");

        assertThatThrownBy(() -> root.id("id"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("id must be an id");
    }

    @ParameterizedTest
    @CsvSource({
        "404.95, 404.95",
        "'\"404.95\"', 404.95",
        "20826.300000000003, 20826.300000000003",
        "'\"-10.00\"', -10.00",
        "89.990, 89.990",
        "1E+2, 1E+2",
        "'\"+5\"', 5",
        "'\"007\"', 7",
        "-0.0, 0.0"
    })
    void decimal_numberOrText_isExact(String json, BigDecimal expected) {
        assertThat(Json.parse("{\"price\":" + json + "}").decimal("price")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"", "\"12,50\"", "\"1.\"", "\".5\"", "\"NaN\"", "\"0x10\"", "\"1e-101\"",
                "\"1e9999999\"", "\"1 000\"", "\"١٢\"", "true", "{}", "null", "1e200"
            })
    void decimal_noNumber_namesTheFieldAndNotTheValue(String json) {
        JsonField root = Json.parse("{\"line_items\":[{},{},{\"price\":" + json + "}]}");
        JsonField price = root.elements("line_items").get(2).at("price");

        assertThatThrownBy(price::decimal)
                .isInstanceOfSatisfying(
                        InvalidFieldException.class,
                        e -> assertThat(e.path()).isEqualTo("line_items[2].price"))
                .hasMessageStartingWith("line_items[2].price must be a number");
    }

    @Test
    void number_text_throws() {
        JsonField root = Json.parse("{\"rate\":\"1.5\"}");

        assertThatThrownBy(() -> root.at("rate").number()).hasMessage("rate must be a number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01T10:00:00+02:00",
                "2026-05-01T10:00:00.000+02:00",
                "2026-05-01T10:00:00+0200",
                "2026-05-01T10:00:00+02",
                "2026-05-01T08:00:00Z",
                "2026-05-01T08:00:00.000000Z",
                "2026-05-01t08:00:00z"
            })
    void instant_isoWithOffset_isRead(String text) {
        JsonField root = Json.parse("{\"at\":\"" + text + "\"}");

        assertThat(root.instant("at")).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01",
                "2026-05-01T10:00:00",
                "01.05.2026",
                "",
                "2026-02-30T10:00:00Z",
                "+12026-05-01T10:00:00Z",
                "0000-05-01T10:00:00Z",
                "2026-05-01 10:00:00Z",
                "now"
            })
    void instant_somethingElse_throws(String text) {
        JsonField root = Json.parse("{\"at\":\"" + text + "\"}");

        assertThatThrownBy(() -> root.instant("at")).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void instantInUtc_withoutOffset_isUtc() {
        JsonField root = Json.parse("{\"date_paid_gmt\":\"2017-03-22T16:28:02\"}");

        assertThat(root.at("date_paid_gmt").instantInUtc())
                .isEqualTo(Instant.parse("2017-03-22T16:28:02Z"));
    }

    @Test
    void date_isoDate_isRead() {
        assertThat(Json.parse("[\"2026-05-01\"]").elements().getFirst().date())
                .isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void read_absentObject_saysThatItIsMissing() {
        JsonField root = Json.parse("{}");

        assertThatThrownBy(() -> root.at("customer").text("id")).hasMessage("customer is missing");
    }

    @Test
    void read_nullObject_saysSo() {
        JsonField root = Json.parse("{\"customer\":null}");

        assertThatThrownBy(() -> root.at("customer").text("id"))
                .hasMessage("customer must be an object, not null");
    }

    @Test
    void find_absentOrNull_isEmpty() {
        JsonField root = Json.parse("{\"a\":null}");

        assertThat(root.find("a")).isEmpty();
        assertThat(root.findText("b")).isEmpty();
        assertThat(root.has("a")).isTrue();
        assertThat(root.has("b")).isFalse();
        assertThat(root.at("a").isNull()).isTrue();
        assertThat(root.at("b").isNull()).isFalse();
        assertThat(root.elementsIfAny("a")).isEmpty();
    }

    @Test
    void findText_wrongType_throwsAllTheSame() {
        JsonField root = Json.parse("{\"email\":7}");

        assertThatThrownBy(() -> root.findText("email")).hasMessage("email must be text");
    }

    @Test
    void findFilledText_blank_isEmpty() {
        JsonField root = Json.parse("{\"email\":\" \",\"name\":\" Eva \"}");

        assertThat(root.findFilledText("email")).isEmpty();
        assertThat(root.findFilledText("name")).contains("Eva");
    }

    @Test
    void kind_eachValue_isNamed() {
        JsonField root = Json.parse("[{}, [], \"\", 0, false, null]");

        assertThat(root.elements())
                .extracting(JsonField::kind)
                .containsExactly(
                        JsonField.Kind.OBJECT,
                        JsonField.Kind.ARRAY,
                        JsonField.Kind.TEXT,
                        JsonField.Kind.NUMBER,
                        JsonField.Kind.BOOLEAN,
                        JsonField.Kind.NULL);
        assertThat(root.elements().getFirst().at("x").kind()).isEqualTo(JsonField.Kind.ABSENT);
    }

    @Test
    void integer_wholeNumber_isRead() {
        JsonField root = Json.parse("{\"a\":2,\"b\":2.0,\"c\":2.5,\"d\":3000000000}");

        assertThat(root.integer("a")).isEqualTo(2);
        assertThat(root.integer("b")).isEqualTo(2);
        assertThatThrownBy(() -> root.integer("c")).hasMessageContaining("whole number");
        assertThatThrownBy(() -> root.integer("d")).hasMessageContaining("32 bits");
        assertThat(root.at("d").longInteger()).isEqualTo(3_000_000_000L);
    }

    @Test
    void parsed_parserRefuses_namesWhatWasExpected() {
        JsonField root = Json.parse("{\"kind\":\"secret value\"}");
        Function<String, JsonField.Kind> parser = JsonField.Kind::valueOf;

        assertThatThrownBy(() -> root.at("kind").parsed("a kind", parser))
                .hasMessage("kind must be a kind")
                .hasNoCause();
    }

    @Test
    void path_nameFromTheSender_isShownOnlyIfPlain() {
        JsonField root = Json.parse("{\"eva@example.com\":{\"a\":1}}");
        List<JsonField> fields = List.copyOf(root.fields().values());

        assertThat(fields.getFirst().at("a").path()).isEqualTo("?.a");
        assertThat(root.path()).isEqualTo("$");
    }

    @Test
    void toString_always_hidesTheValue() {
        assertThat(Json.parse("{\"email\":\"eva@example.com\"}").at("email"))
                .hasToString("email (TEXT)");
    }
}
