package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.imports.RawRecords.Raw;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

class RawRecordsTest {

    @Test
    void next_quotedLineBreaks_areInOneRecord() throws IOException {
        assertThat(records("a,\"b\nc\"\r\nd\ne"))
                .containsExactly(
                        new Raw(1, "a,\"b\nc\"", null),
                        new Raw(3, "d", null),
                        new Raw(4, "e", null));
    }

    @Test
    void next_aQuoteInTheMiddleOfAValue_opensNothing() throws IOException {
        assertThat(records("5\" pipe,x\ny"))
                .containsExactly(new Raw(1, "5\" pipe,x", null), new Raw(2, "y", null));
    }

    @Test
    void next_doubledQuotes_closeNothing() throws IOException {
        assertThat(records("\"a\"\"b\n\",c\nd"))
                .containsExactly(new Raw(1, "\"a\"\"b\n\",c", null), new Raw(3, "d", null));
    }

    @Test
    void next_aQuoteThatIsNeverClosed_takesOnlyItsLine() throws IOException {
        assertThat(records("a\nb,\"c\nd\ne\n"))
                .containsExactly(
                        new Raw(1, "a", null),
                        new Raw(2, "", "opens a quote and does not close it"),
                        new Raw(3, "d", null),
                        new Raw(4, "e", null));
    }

    @Test
    void next_aLineOfTenMegabytes_isNamedAndTheRestGoesOn() throws IOException {
        assertThat(records("a\n" + "x".repeat(10_000_000) + "\nb"))
                .containsExactly(
                        new Raw(1, "a", null),
                        new Raw(2, "", "is longer than 1,000 characters"),
                        new Raw(3, "b", null));
    }

    @Test
    void next_aQuoteThatIsClosedFarTooLate_takesOnlyItsLine() throws IOException {
        assertThat(records("a,\"b\n" + "c\n".repeat(1_000) + "\"\nd").getFirst())
                .isEqualTo(new Raw(1, "", "opens a quote and does not close it"));
    }

    @Test
    void next_carriageReturnsAlone_endLinesToo() throws IOException {
        assertThat(records("a\rb\r\nc"))
                .containsExactly(
                        new Raw(1, "a", null), new Raw(2, "b", null), new Raw(3, "c", null));
    }

    @Test
    void next_nothing_isTheEnd() throws IOException {
        assertThat(records("")).isEmpty();
    }

    private static List<Raw> records(String text) throws IOException {
        List<Raw> all = new ArrayList<>();
        try (RawRecords records =
                new RawRecords(new BufferedReader(new StringReader(text)), ',', 1_000)) {
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                all.add(raw);
            }
        }
        return all;
    }
}
