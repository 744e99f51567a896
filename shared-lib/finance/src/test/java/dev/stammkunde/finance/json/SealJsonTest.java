package dev.stammkunde.finance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stammkunde.finance.closing.BrokenSealException;
import dev.stammkunde.finance.closing.DaySignature;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.SealedShop;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The documents, and the text that their hashes cover. */
final class SealJsonTest {

    private static final InMemorySealObjects CLOSED = SealedShop.withBookings().closed();
    private static final MonthClose CLOSE =
            new SealStore(CLOSED).find(SealedShop.ID, SealedShop.FIRST.plusMonths(1)).orElseThrow();
    private static final DaySignature SIGNATURE =
            new SignatureStore(CLOSED).find(SealedShop.ID, 2).orElseThrow();

    @Test
    void canonicalText_ofAClose_isEachValueOfTheDocumentInItsOrder() {
        assertThat(new String(CLOSE.content().canonicalText(), StandardCharsets.UTF_8))
                .isEqualTo(lines(CloseJson.write(CLOSE)))
                .startsWith(
                        """
                        schema=1
                        document=month-close
                        shopId=kaffeerad
                        month=2026-10
                        zone=Europe/Berlin
                        from=2026-09-30T22:00:00Z
                        asOf=2026-10-31T23:00:00Z
                        firstDay=2026-09-30
                        lastDay=2026-10-31
                        legalEntity=Kaffeerad GmbH
                        """)
                .contains("\nfiles.1.name=report.xlsx\n");
    }

    @Test
    void canonicalText_ofASignature_isEachValueOfTheDocumentInItsOrder() {
        assertThat(new String(SIGNATURE.content().canonicalText(), StandardCharsets.UTF_8))
                .isEqualTo(lines(SignatureJson.write(SIGNATURE)));
    }

    @Test
    void read_whatWasWritten_isTheSame() {
        assertThat(CloseJson.read(CloseJson.write(CLOSE))).isEqualTo(CLOSE);
        assertThat(SignatureJson.read(SignatureJson.write(SIGNATURE))).isEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"schema":1          | { "schema":1
                    {"schema":1          | {"schema":2
                    {"schema":1          | {"more":1,"schema":1
                    month-close          | day-signature
                    "month":"2026-10"    | "month":"2026-13"
                    Europe/Berlin        | Europe/Atlantis
                    Europe/Berlin        | Europe/Paris-
                    "accounts":3         | "accounts":3.0
                    "lastDay":"2026-10-31" | "lastDay":"2026-10-30"
                    ECDSA_SHA_256        | NONE
                    Kaffeerad GmbH       | Kaffeerad\\nGmbH
                    """)
    void read_whatNobodyWrites_isBroken(String before, String after) {
        String document = new String(CloseJson.write(CLOSE), StandardCharsets.UTF_8);
        assertThat(document).contains(before);
        byte[] other = document.replace(before, after).getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> CloseJson.read(other));
    }

    @Test
    void content_withALineBreak_isRefused() {
        MonthClose.Content content = CLOSE.content();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new MonthClose.Content(
                                        content.month(),
                                        content.from(),
                                        "Kaffeerad\nshopId=teerad",
                                        content.closedBy(),
                                        content.closedAt(),
                                        content.previous(),
                                        content.accounts(),
                                        content.entries(),
                                        content.carriedSha256(),
                                        content.signed(),
                                        content.files(),
                                        content.keyId()));
    }

    /** What jq makes of the document, see docs/finance-closing.md. */
    private static String lines(byte[] document) {
        StringBuilder text = new StringBuilder();
        append("", Json.parse(document), text);
        return text.toString();
    }

    private static void append(String place, JsonField field, StringBuilder text) {
        String prefix = place.isEmpty() ? "" : place + '.';
        switch (field.kind()) {
            case OBJECT ->
                    field.fields().keySet().stream()
                            .filter(name -> !List.of("hash", "signature").contains(prefix + name))
                            .forEach(name -> append(prefix + name, field.at(name), text));
            case ARRAY -> {
                List<JsonField> elements = field.elements();
                for (int i = 0; i < elements.size(); i++) {
                    append(prefix + i, elements.get(i), text);
                }
            }
            case TEXT -> text.append(place).append('=').append(field.text()).append('\n');
            case NUMBER ->
                    text.append(place)
                            .append('=')
                            .append(field.number().toPlainString())
                            .append('\n');
            case BOOLEAN, NULL, ABSENT -> throw new AssertionError(place);
        }
    }
}
