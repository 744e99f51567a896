package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@A1",
                "\t=1",
                "\r=1",
                "\n1",
                " =1",
                "\u0000=1",
                "\u00A0=1",
                "\uFEFF=1",
                "\u200B=1",
                "\u202E=1",
                "\uFF1D1"
            })
    void cell_formulaBehindWhateverIsSkipped_isText(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "Tee = gut", "\uD83D\uDE00", "3"})
    void cell_noFormula_staysAsItIs(String text) {
        assertThat(Csv.cell(text)).isEqualTo('"' + text + '"');
    }

    @Test
    void row_numbersBesideTexts_onlyTextsAreGuarded() {
        String english = new Csv.Row(',').text("-5").number(new BigDecimal("-1234.50")).end();
        String german = new Csv.Row(';').text("Tee").number(new BigDecimal("-1234.50")).end();

        assertThat(english).isEqualTo("\"'-5\",-1234.50\r\n");
        assertThat(german).isEqualTo("\"Tee\";-1234,50\r\n");
    }
}
