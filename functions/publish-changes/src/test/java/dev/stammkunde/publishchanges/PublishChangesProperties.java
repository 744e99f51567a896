package dev.stammkunde.publishchanges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.batches.BatchStuckException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.testkit.FixedContext;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whatever is booked, however the stream is cut and repeated and whatever the bus does: what is
 * told is the ledger, and of each account in its order.
 */
final class PublishChangesProperties {

    private static final int SHARDS = 2;
    private static final int CALLS_WITH_FAULTS = 40;

    @Property(tries = 200)
    void told_anyFaultsAndRedeliveries_isTheLedgerInTheOrderOfEachAccount(@ForAll long chance)
            throws IOException {
        Random random = new Random(chance);
        List<LedgerEntry> booked = BusyShops.entries(random, 25);
        FakeBus bus = new FakeBus();
        bus.fault =
                call ->
                        call > CALLS_WITH_FAULTS
                                ? FakeBus.Fault.NONE
                                : FakeBus.Fault.values()[random.nextInt(3)];
        bus.refused = entry -> entry < CALLS_WITH_FAULTS && random.nextInt(3) == 0;
        PublishChangesHandler handler = new PublishChangesHandler(bus, "shop-events");

        for (int shard = 0; shard < SHARDS; shard++) {
            int its = shard;
            List<LedgerEntry> entries =
                    booked.stream()
                            .filter(
                                    entry ->
                                            Math.floorMod(entry.account().hashCode(), SHARDS)
                                                    == its)
                            .toList();
            follow(entries, handler, random);
        }

        assertThat(new HashSet<>(bus.told())).isEqualTo(new HashSet<>(booked));
        assertThat(sequencesAsTold(bus.told()))
                .allSatisfy((_, sequences) -> assertThat(sequences).isSorted());
    }

    /** Hands a shard over as Lambda does: in order, with repeats, and halved where a call fails. */
    private static void follow(
            List<LedgerEntry> entries, PublishChangesHandler handler, Random random)
            throws IOException {
        int done = 0;
        int most = entries.size();
        while (done < entries.size()) {
            int from = random.nextInt(4) == 0 ? random.nextInt(done + 1) : done;
            int end = Math.min(entries.size(), from + 1 + random.nextInt(Math.max(1, most)));
            List<String> records = new ArrayList<>();
            for (int place = from; place < end; place++) {
                records.add(StreamRecords.inserted(place, entries.get(place)));
            }
            try {
                int handled = handle(handler, records, from, end);
                most = entries.size();
                done = Math.max(done, handled);
            } catch (BatchStuckException _) {
                most = Math.max(1, most / 2);
            }
        }
    }

    /** Returns the place from which on it comes again. */
    private static int handle(
            PublishChangesHandler handler, List<String> records, int from, int end)
            throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(
                        StreamRecords.event(records).getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        List<JsonField> failures =
                Json.parse(response.toString(StandardCharsets.UTF_8)).elements("batchItemFailures");
        for (int place = from; place < end; place++) {
            String sequenceNumber = StreamRecords.sequenceNumber(place);
            if (failures.stream()
                    .anyMatch(failed -> failed.text("itemIdentifier").equals(sequenceNumber))) {
                return place;
            }
        }
        return end;
    }

    /** The first time that each entry is told. */
    private static Map<AccountId, List<Long>> sequencesAsTold(List<LedgerEntry> told) {
        Set<LedgerEntry> seen = new HashSet<>();
        return told.stream()
                .filter(seen::add)
                .collect(
                        Collectors.groupingBy(
                                LedgerEntry::account,
                                LinkedHashMap::new,
                                Collectors.mapping(LedgerEntry::sequence, Collectors.toList())));
    }
}
