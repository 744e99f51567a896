package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CodeFile.Codes;
import dev.stammkunde.campaigns.CodeFile.Encoding;
import dev.stammkunde.campaigns.CodeFile.Unusable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class ReadCodeFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1\nB2\n",
                "A1\r\nB2",
                "Code\nA1\nB2\n",
                "Name;Discount code;Rest\nAktion;A1;3\nAktion;B2;3\n",
                "Name,coupon_code\n\"eins, zwei\",A1\n\"zwei \"\"Zeilen\"\"\nlang\",B2\n",
                "Gutschein-Code\tWert\nA1\t10,00\nB2\t10,00\n",
                "\n\nA1\n\n  B2  \n\n"
            })
    void read_eachShapeOfExport_hasTheCodes(String file) {
        assertThat(read(file)).isEqualTo(new Codes(List.of("A1", "B2"), List.of(), Encoding.UTF_8));
    }

    @Test
    void read_mark_isLeftOut() {
        assertThat(read("\uFEFFA1\nB2"))
                .isEqualTo(new Codes(List.of("A1", "B2"), List.of(), Encoding.UTF_8));
    }

    @Test
    void read_noUtf8_isToldAsWindows1252() {
        byte[] file = "Für;Code\nMüller;A1\n".getBytes(WINDOWS);

        assertThat(ReadCodeFile.read(file))
                .isEqualTo(new Codes(List.of("A1"), List.of(), Encoding.WINDOWS_1252));
        assertThat(ReadCodeFile.read("Für;Code\nMüller;A1\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Codes(List.of("A1"), List.of(), Encoding.UTF_8));
    }

    @Test
    void read_doubles_areTakenOnceWhateverTheirCase() {
        assertThat(read("A1\nb2\na1\nA1"))
                .isEqualTo(new Codes(List.of("A1", "b2"), List.of("a1", "A1"), Encoding.UTF_8));
    }

    @Test
    void read_wrongCode_namesTheLineAndNotTheCode() {
        assertThat(read("Code;Name\nA1;\"zwei\nZeilen\"\nzwei Worte;x\n"))
                .isEqualTo(
                        new Unusable(
                                4, "must have 1 to 100 printable ASCII characters without blanks"));
        assertThat(read("Name;Code\nx;A1\nx\n")).isInstanceOf(Unusable.class);
        assertThat(read("A1\n" + "x".repeat(101))).isInstanceOf(Unusable.class);
        assertThat(read("Ä1")).isInstanceOf(Unusable.class);
    }

    @Test
    void read_severalColumnsAndNoneNamed_isRefused() {
        assertThat(read("A1;10\nB2;10"))
                .isEqualTo(new Unusable(1, "must name the column with the codes, such as Code"));
    }

    @Test
    void read_tooMuchOrNothing_isRefused() {
        String many =
                IntStream.rangeClosed(0, ReadCodeFile.MOST_CODES)
                        .mapToObj(i -> "C" + i)
                        .collect(Collectors.joining("\n"));

        assertThat(read(many)).isEqualTo(new Unusable(0, "must hold 1 to 5000 codes"));
        assertThat(read("")).isInstanceOf(Unusable.class);
        assertThat(read("Code\n")).isInstanceOf(Unusable.class);
        assertThat(ReadCodeFile.read(new byte[ReadCodeFile.MOST_BYTES + 1]))
                .isEqualTo(new Unusable(0, "must have at most 1000000 bytes"));
        assertThat(ReadCodeFile.read("A1".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(new Unusable(1, "must be UTF-8 or Windows-1252, not UTF-16"));
    }

    private static CodeFile read(String file) {
        return ReadCodeFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
