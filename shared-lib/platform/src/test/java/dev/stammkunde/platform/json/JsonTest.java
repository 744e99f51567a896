package dev.stammkunde.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "[1,",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "nul",
                "NaN",
                "[01]",
                "[1.]",
                "{} {}",
                "{}x",
                "[1]]",
                "{\"a\":1,}",
                "// c\n{}",
                "webhook_id=12",
                "\"\u0001\"",
                "{\"secret\":\"eva@example.com}"
            })
    void parse_noJson_throwsWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(NotJsonException.class)
                .hasNoCause()
                .message()
                .doesNotContain("secret", "example", "webhook");
        assertThatThrownBy(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    void parse_brokenUtf8_throws() {
        byte[] document = {'[', '"', (byte) 0xC3, (byte) 0x28, '"', ']'};

        assertThatThrownBy(() -> Json.parse(document)).isInstanceOf(NotJsonException.class);
    }

    @Test
    void parse_nestingAtTheLimit_isRead() {
        assertThat(Json.parse("[".repeat(64) + "]".repeat(64)).kind())
                .isEqualTo(JsonField.Kind.ARRAY);
    }

    @Test
    void parse_nestingOverTheLimit_throws() {
        String text = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(NotJsonException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void parse_numberOverTheLimit_throws() {
        assertThatThrownBy(() -> Json.parse("[" + "1".repeat(101) + "]"))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    void parse_documentOverTheLimit_throws() {
        byte[] document = new byte[16 * 1024 * 1024 + 3];
        Arrays.fill(document, (byte) ' ');
        document[0] = '[';
        document[1] = ']';

        assertThatThrownBy(() -> Json.parse(document))
                .isInstanceOf(NotJsonException.class)
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> Json.parse(new ByteArrayInputStream(document)))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    void parse_fieldGivenTwice_namesIt() {
        assertThatThrownBy(() -> Json.parse("{\"order\":[{\"id\":1,\"id\":null}]}"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("order[0].id is given twice");
    }

    @Test
    void parse_halfOfASurrogatePair_isReplaced() {
        JsonField root = Json.parse("[\"a\\ud83d\", \"\\ude00b\", \"\\ud83d\\ude00\"]");

        assertThat(root.elements())
                .extracting(JsonField::text)
                .containsExactly("a\uFFFD", "\uFFFDb", "\uD83D\uDE00");
    }

    @Test
    void parse_charactersThatQueuesRefuse_areReplacedInTextsAndNames() {
        JsonField root =
                Json.parse(
                        "{\"a\\uFFFF\": \"Lena\\uffff\", \"b\": \"\uFFFE\uFFFD\\t\\u0001 \u007F\"}");

        assertThat(root.fields().keySet()).containsExactly("a\uFFFD", "b");
        assertThat(root.text("a\uFFFD")).isEqualTo("Lena\uFFFD");
        assertThat(root.text("b")).isEqualTo("\uFFFD\uFFFD\t\u0001 \u007F");
    }

    @Test
    void parse_charactersThatQueuesRefuse_areThereForSignatures() {
        assertThat(Json.parse("[\"\uFFFF\"]").elements().getFirst().textAsSent())
                .isEqualTo("\uFFFF");
    }

    @Test
    void parse_stream_isRead() {
        byte[] document = "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Json.parse(new ByteArrayInputStream(document)).text("a")).isEqualTo("ü");
    }
}
