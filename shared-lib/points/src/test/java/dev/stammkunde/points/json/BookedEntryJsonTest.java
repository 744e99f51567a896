package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.store.EntryItem;
import dev.stammkunde.points.testing.AnyEntries;
import dev.stammkunde.points.testing.FirstEditionLedger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class BookedEntryJsonTest {

    private static final List<String> KEPT = Samples.named("booked-entries.jsonl").lines().toList();

    @Test
    void read_linesThatAreKept_haveTheirHashesAndAreWrittenTheSame() {
        for (String line : KEPT) {
            LedgerEntry entry = BookedEntryJson.read(line);

            assertThat(entry.recomputedHash()).isEqualTo(entry.hash());
            assertThat(BookedEntryJson.write(entry)).isEqualTo(line);
        }
    }

    @Test
    void read_linesThatAreKept_areOfEveryKindOfBooking() {
        Set<Class<?>> kinds = new HashSet<>();
        KEPT.forEach(line -> kinds.add(BookedEntryJson.read(line).booking().getClass()));

        assertThat(kinds).isEqualTo(kinds(Booking.class));
    }

    private static Set<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(each -> kinds(each).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    /** The same words for the same things, in the table and on the bus. */
    @Test
    void kind_ofEachKept_isThatOfItsItem() {
        for (String line : KEPT) {
            LedgerEntry entry = BookedEntryJson.read(line);

            assertThat(new ItemReader(EntryItem.toItem(entry)).map("booking").text("kind"))
                    .isEqualTo(BookingJson.kind(entry.booking()));
        }
    }

    @Test
    void read_ledgerOfTheFirstEdition_isWhatWasWritten() {
        List<LedgerEntry> entries =
                FirstEditionLedger.items().stream()
                        .filter(EntryItem::isEntry)
                        .map(EntryItem::fromItem)
                        .toList();

        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(
                        entry ->
                                assertThat(BookedEntryJson.read(BookedEntryJson.write(entry)))
                                        .isEqualTo(entry));
    }

    @Property(tries = 500)
    void read_anyEntry_isWhatWasWrittenAndHasItsHash(@ForAll long chance) {
        LedgerEntry entry = new AnyEntries(new Random(chance)).next();

        String line = BookedEntryJson.write(entry);

        assertThat(line).doesNotContain("\n");
        LedgerEntry read = BookedEntryJson.read(line);
        assertThat(read).isEqualTo(entry);
        assertThat(read.recomputedHash()).isEqualTo(entry.hash());
    }

    @Test
    void read_fieldsOfALaterRelease_areIgnored() {
        String line = KEPT.getFirst();

        LedgerEntry read =
                BookedEntryJson.read(
                        line.replaceFirst("\"kind\":", "\"later\":{\"x\":[1]},\"kind\":")
                                .replaceFirst("\"booking\":\\{", "\"booking\":{\"later\":null,"));

        assertThat(read).isEqualTo(BookedEntryJson.read(line));
        assertThat(read.account()).isEqualTo(new AccountId("kaffeerad", "7001"));
    }

    @Test
    void read_laterSchema_isRefused() {
        String line = KEPT.getFirst().replaceFirst("\"schema\":1", "\"schema\":2");

        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> BookedEntryJson.read(line))
                .withMessageContaining("schema");
    }
}
