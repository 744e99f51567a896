package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CodeFile.Encoding;
import dev.stammkunde.campaigns.ListFile.Lines;
import dev.stammkunde.campaigns.ListFile.Unusable;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class ReadListFileTest {

    private static ListFile read(String text) {
        return ReadListFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ListLine> lines(ListFile file) {
        return ((Lines) file).lines();
    }

    @Test
    void read_pastedLinesOfBothKinds_areAddressesAndIds() {
        assertThat(lines(read("ada@x.de\r\n\n  4711 \nBEN@X.DE")))
                .isEqualTo(
                        List.of(
                                new ListLine(1, "ada@x.de", ""),
                                new ListLine(3, "", "4711"),
                                new ListLine(4, "BEN@X.DE", "")));
    }

    @Test
    void read_titlesWithMarkQuotesAndSemicolons_takesTheNamedColumns() {
        assertThat(
                        lines(
                                read(
                                        "\ufeffName;E-Mail-Adresse;Kunden-Nr.\n"
                                                + "\"Lovelace; Ada\";\"ada@x.de\";7\n"
                                                + "Ben;;8\n"
                                                + "Nobody\n")))
                .isEqualTo(
                        List.of(
                                new ListLine(2, "ada@x.de", "7"),
                                new ListLine(3, "", "8"),
                                new ListLine(4, "", "")));
    }

    @Test
    void read_windowsFileWithoutTitles_takesTheColumnOfTheFirstAddress() {
        ListFile file =
                ReadListFile.read(
                        "Müller,jörg@müller.de,x\nÄrger,a@b.de,y\n"
                                .getBytes(Charset.forName("windows-1252")));

        assertThat(((Lines) file).encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(lines(file))
                .extracting(ListLine::address)
                .containsExactly("jörg@müller.de", "a@b.de");
    }

    @Test
    void read_quotesThatOpenNothing_areCharactersAndSwallowNoLine() {
        assertThat(
                        lines(
                                read(
                                        "E-Mail,Note\na@x.de,for 5\" pots\n \"b@x.de\", \"x, y\"\n"
                                                + "\"c@x.de,\nd@x.de,\n")))
                .extracting(ListLine::address)
                .containsExactly("a@x.de", "b@x.de", "\"c@x.de", "d@x.de");
    }

    @Test
    void read_linesOfAnOldMac_areLines() {
        assertThat(lines(read("E-Mail\ra@x.de\rb@x.de\r")))
                .isEqualTo(List.of(new ListLine(2, "a@x.de", ""), new ListLine(3, "b@x.de", "")));
    }

    @Test
    void read_lineBreakInQuotes_keepsTheNumbersOfAnEditor() {
        assertThat(lines(read("E-Mail,Note\na@x.de,\"two\nlines\"\nb@x.de,\n")))
                .extracting(ListLine::line)
                .containsExactly(2, 4);
    }

    @Test
    void read_columnsThatNothingNames_isRefusedAtItsLine() {
        assertThat(read("Name;Stadt\nAda;Berlin\n"))
                .isEqualTo(
                        new Unusable(
                                1,
                                "must name the column with the addresses or ids, such as E-Mail or"
                                        + " ID"));
    }

    @Test
    void read_emptyTooLongOrTooLarge_isRefusedAsAWhole() {
        assertThat(read("\n \n")).isEqualTo(new Unusable(0, "must hold a line at least"));
        assertThat(read("E-Mail\n")).isEqualTo(new Unusable(0, "must hold 1 to 10000 lines"));
        assertThat(read(many(10_001))).isEqualTo(new Unusable(0, "must hold 1 to 10000 lines"));
        assertThat(ReadListFile.read(new byte[1_000_001])).isInstanceOf(Unusable.class);
        assertThat(ReadListFile.read("a@x.de".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(new Unusable(1, "must be UTF-8 or Windows-1252, not UTF-16"));
    }

    @Test
    void part_ofAsManyAsThereMayBe_areAThousandEach() {
        Lines lines = (Lines) read(many(9_001));

        assertThat(lines.parts()).isEqualTo(10);
        assertThat(lines.part(1)).hasSize(1_000);
        assertThat(lines.part(10)).extracting(ListLine::line).containsExactly(9_001);
    }

    /** A line is somebody's, and may come to stand in a log. */
    @Test
    void toString_ofALine_saysItsNumberAlone() {
        assertThat(new ListLine(3, "ada@x.de", "7")).hasToString("line 3");
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "c" + i + "@x.de")
                .collect(Collectors.joining("\n"));
    }
}
