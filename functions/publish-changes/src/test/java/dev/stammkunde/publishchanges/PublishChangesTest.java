package dev.stammkunde.publishchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.json.BookedEntryJson;
import dev.stammkunde.points.json.BookingsEventJson;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class PublishChangesTest {

    private static final Instant AT = Instant.parse("2026-03-05T10:15:30Z");

    private final FakeBus bus = new FakeBus();
    private final PublishChanges publishChanges =
            new PublishChanges(new BusWriter(bus, "shop-events", BookingsEventJson.BUS_SOURCE));

    @Test
    void publish_bookingsOfOneShopAndType_areOneEventOfTheLatestTime() {
        List<LedgerEntry> entries = List.of(adjusted("1", 1, "a"), adjusted("2", 9, "b"));

        assertThat(publishChanges.publish(entries)).isEmpty();

        PutEventsRequestEntry event = bus.taken.getFirst();
        assertThat(bus.taken).hasSize(1);
        assertThat(event.eventBusName()).isEqualTo("shop-events");
        assertThat(event.source()).isEqualTo("stammkunde.points");
        assertThat(event.detailType()).isEqualTo("PointsBooked");
        assertThat(event.time()).isEqualTo(AT.plusSeconds(9));
        assertThat(bus.told()).isEqualTo(entries);
    }

    @Test
    void publish_otherShopsAndTypes_areEventsOfTheirOwnInOneCall() {
        LedgerEntry merged = entry("tee", "2", 1, new Booking.MergeOut("1"));
        LedgerEntry adjusted = adjusted("1", 1, "a");

        publishChanges.publish(List.of(adjusted, merged, adjusted("3", 1, "b")));

        assertThat(bus.taken)
                .extracting(PutEventsRequestEntry::detailType)
                .containsExactly("PointsBooked", "CustomersMerged");
        assertThat(FakeBus.bookings(bus.taken.getFirst())).hasSize(2);
        assertThat(bus.calls).containsExactly(2);
    }

    @Test
    void publish_oneAccountInTwoEvents_waitsForTheFirst() {
        LedgerEntry first = adjusted("1", 1, "a");
        LedgerEntry merged =
                entry(
                        "kaffeerad",
                        "1",
                        2,
                        new Booking.MergeIn("2", EntryHash.NONE, List.of(), 0, 0));
        LedgerEntry third = adjusted("1", 3, "b");
        bus.refused = entry -> entry == 1 || entry == 2;

        List<LedgerEntry> missing = publishChanges.publish(List.of(first, merged, third));

        assertThat(bus.told()).containsExactly(first);
        assertThat(missing).containsExactly(merged, third);
        assertThat(bus.calls).containsExactly(1, 1, 1);
    }

    @Test
    void publish_moreThanAnEventTakes_isSplitBelowTheLimit() {
        String note = "x".repeat(200_000);
        List<LedgerEntry> entries =
                IntStream.range(0, 12).mapToObj(i -> adjusted("c" + i, 1, note)).toList();

        assertThat(publishChanges.publish(entries)).isEmpty();

        assertThat(bus.taken).hasSize(3);
        assertThat(bus.taken)
                .allSatisfy(
                        event ->
                                assertThat(BusWriter.bytes(event.detail()))
                                        .isLessThanOrEqualTo(BusWriter.MOST_DETAIL_BYTES));
        assertThat(bus.told()).isEqualTo(entries);
    }

    @Test
    void publish_entryLargerThanAnEvent_isCompressed() {
        LedgerEntry huge = adjusted("1", 1, "ein langer Text ".repeat(80_000));
        LedgerEntry small = adjusted("1", 2, "b");

        assertThat(publishChanges.publish(List.of(huge, small))).isEmpty();

        assertThat(bus.taken).hasSize(1);
        assertThat(bus.told()).containsExactly(huge, small);
    }

    @Test
    void publish_entryThatJustFits_isPlainAndOneByteMoreIsNot() {
        int around =
                BusWriter.bytes(
                        BookingsEventJson.write(
                                "kaffeerad", List.of(BookedEntryJson.write(adjusted("1", 1, "")))));
        int room = BusWriter.MOST_DETAIL_BYTES - 1 - around;

        publishChanges.publish(List.of(adjusted("1", 1, "x".repeat(room))));
        publishChanges.publish(List.of(adjusted("1", 1, "x".repeat(room + 1))));

        assertThat(bus.taken.getFirst().detail()).doesNotContain("compressed");
        assertThat(bus.taken.getLast().detail()).contains("compressed");
    }

    @Test
    void publish_eventRefusedOnce_isPutAgain() {
        bus.refused = entry -> entry == 0;

        assertThat(publishChanges.publish(List.of(adjusted("1", 1, "a")))).isEmpty();

        assertThat(bus.calls).containsExactly(1, 1);
        assertThat(bus.told()).hasSize(1);
    }

    @Test
    void publish_noAnswer_fails() {
        bus.fault = _ -> FakeBus.Fault.NO_ANSWER;

        assertThatThrownBy(() -> publishChanges.publish(List.of(adjusted("1", 1, "a"))))
                .isInstanceOf(SdkException.class);
    }

    @Test
    void publish_nothing_makesNoCall() {
        assertThat(publishChanges.publish(List.of())).isEmpty();

        assertThat(bus.calls).isEmpty();
    }

    @Test
    void bundlesOf_anyEntries_holdEachOnceAndKeepTheOrderOfAccounts() {
        List<LedgerEntry> entries = BusyShops.entries(new Random(7), 200);

        List<LedgerEntry> bundled =
                Bundle.of(entries).stream().flatMap(bundle -> bundle.entries().stream()).toList();

        assertThat(entries.stream().map(entry -> entry.booking().getClass().getSimpleName()))
                .contains("OrderState", "MergeOut", "MergeIn", "Adjustment", "Gift", "Expiry");
        assertThat(bundled).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(bundled.stream().collect(Collectors.groupingBy(LedgerEntry::account)))
                .isEqualTo(entries.stream().collect(Collectors.groupingBy(LedgerEntry::account)));
    }

    private static LedgerEntry adjusted(String customer, long sequence, String note) {
        return entry(
                "kaffeerad",
                customer,
                sequence,
                new Booking.Adjustment("Kulanz", "anna", null, note, null, null));
    }

    private static LedgerEntry entry(String shop, String customer, long sequence, Booking booking) {
        return new LedgerEntry(
                LedgerEntry.EDITION,
                new AccountId(shop, customer),
                BookingKey.adjustment(customer + "-" + sequence),
                sequence,
                AT.plusSeconds(sequence),
                List.of(new Effect(Effect.POINTS, -1)),
                booking,
                EntryHash.NONE,
                EntryHash.NONE);
    }
}
