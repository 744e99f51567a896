package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.testing.AnyEntries;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

final class BookingsEventJsonTest {

    private final AnyEntries entries = new AnyEntries(new Random(3));

    @Test
    void read_plainAndCompressedBookings_areAllPlain() {
        LedgerEntry one = entries.next();
        LedgerEntry other = entries.next();

        String detail =
                BookingsEventJson.write(
                        "kaffeerad",
                        List.of(
                                BookedEntryJson.write(one),
                                BookingsEventJson.compressed(other, BookedEntryJson.write(other))));

        assertThat(BookingsEventJson.read(Json.parse(detail)).stream().map(BookedEntryJson::read))
                .containsExactly(one, other);
    }

    @Test
    void compressed_anEntry_namesItsPlaceAsThePlainOneDoes() {
        LedgerEntry entry = entries.next();

        var json = Json.parse(BookingsEventJson.compressed(entry, BookedEntryJson.write(entry)));

        assertThat(BookedEntryJson.account(json)).isEqualTo(entry.account());
        assertThat(BookedEntryJson.sequence(json)).isEqualTo(entry.sequence());
    }

    @Test
    void read_whatIsNoCompressedDocument_isRefused() {
        for (String text : List.of("?", "AAAA")) {
            String detail =
                    BookingsEventJson.write(
                            "kaffeerad",
                            List.of("{\"schema\":1,\"compressed\":\"%s\"}".formatted(text)));

            assertThatExceptionOfType(InvalidFieldException.class)
                    .isThrownBy(() -> BookingsEventJson.read(Json.parse(detail)))
                    .withMessageContaining("compressed");
        }
    }

    @Test
    void read_laterSchema_isRefused() {
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(
                        () -> BookingsEventJson.read(Json.parse("{\"schema\":2,\"bookings\":[]}")))
                .withMessageContaining("schema");
    }
}
