package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.content.Node.Format;
import dev.stammkunde.mail.content.Piece.Literal;
import dev.stammkunde.mail.content.Piece.Value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** No value leaves the place that it is written to, whatever it consists of. */
class MediumProperties {

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("<>\"'&;#/={}\\%+ aä€\ue000\ue001")
                                .ofLength(1),
                        Arbitraries.of(
                                "{{shop.name}}",
                                "{{{x}}}",
                                "{{#if gift.code}}",
                                "\ue0000\ue001",
                                "<mj-raw>",
                                "<script>",
                                "&lt;",
                                "%body%",
                                "$1",
                                "\" onload=\"x"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> 'x' + String.join("", parts) + 'x');
    }

    @Property(tries = 300)
    void write_anyValueToHtml_isTextInElementsAndQuotedAttributes(@ForAll("values") String value) {
        String html = written(Medium.HTML, Variable.GIFT_CODE, Format.PLAIN, value);

        assertThat(html).doesNotContain("<", ">", "\"", "'");
        assertThat(unescaped(html)).isEqualTo(value);
    }

    @Property(tries = 300)
    void write_anyLinesToHtml_haveNoMarkupButTheirBreaks(@ForAll("values") String value) {
        String html =
                written(Medium.HTML, Variable.SHOP_IMPRINT, Format.LINES, value + "\n" + value);

        assertThat(html.split("<br>", -1))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("<", ">", "\"", "'"))
                .allSatisfy(line -> assertThat(unescaped(line)).isEqualTo(value));
    }

    @Property(tries = 300)
    void write_anyValueInALink_addsNoPartToIt(@ForAll("values") String value) {
        String html = written(Medium.HTML, Variable.GIFT_CODE, Format.ENCODED, value);

        assertThat(html)
                .isEqualTo(written(Medium.TEXT, Variable.GIFT_CODE, Format.ENCODED, value))
                .matches("[A-Za-z0-9%._*-]+");
        assertThat(URLDecoder.decode(html, StandardCharsets.UTF_8)).isEqualTo(value);
    }

    @Property(tries = 300)
    void write_anyValueToText_isAsItIs(@ForAll("values") String value) {
        assertThat(written(Medium.TEXT, Variable.GIFT_CODE, Format.PLAIN, value)).isEqualTo(value);
    }

    private static String written(Medium medium, Variable variable, Format format, String value) {
        List<Piece> pieces =
                List.of(new Literal("<a>"), new Value(variable, format), new Literal("</a>"));
        String text = medium.write(pieces, MailValues.in(Locale.GERMANY).with(variable, value));

        assertThat(text).startsWith("<a>").endsWith("</a>");
        return text.substring(3, text.length() - 4);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
