package dev.stammkunde.publishchanges;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.json.BookedEntryJson;
import dev.stammkunde.points.json.BookingsEventJson;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** A bus in memory, with the faults that a real one has. */
final class FakeBus implements EventBridgeClient {

    /** What a call comes to. */
    enum Fault {
        NONE,
        /** Nothing arrives. */
        NO_ANSWER,
        /** All arrives, and the answer does not. */
        ANSWER_LOST
    }

    /** All that arrived, in its order. */
    final List<PutEventsRequestEntry> taken = new ArrayList<>();

    /** The size of each call. */
    final List<Integer> calls = new ArrayList<>();

    /** What comes of a call, by its number from 1 on. */
    IntFunction<Fault> fault = _ -> Fault.NONE;

    /** Whether an entry is refused, by how many came before it, in all calls. */
    IntPredicate refused = _ -> false;

    private int entries;

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
        calls.add(request.entries().size());
        Fault now = fault.apply(calls.size());
        if (now == Fault.NO_ANSWER) {
            throw SdkClientException.create("no answer");
        }
        List<PutEventsResultEntry> results = new ArrayList<>();
        int failed = 0;
        for (PutEventsRequestEntry entry : request.entries()) {
            if (refused.test(entries++)) {
                failed++;
                results.add(
                        PutEventsResultEntry.builder().errorCode("ThrottlingException").build());
            } else {
                taken.add(entry);
                results.add(PutEventsResultEntry.builder().eventId("e-" + taken.size()).build());
            }
        }
        if (now == Fault.ANSWER_LOST) {
            throw SdkClientException.create("the answer is lost");
        }
        return PutEventsResponse.builder().failedEntryCount(failed).entries(results).build();
    }

    /** The entries that all events tell of, in their order. */
    List<LedgerEntry> told() {
        return taken.stream().flatMap(event -> bookings(event).stream()).toList();
    }

    static List<LedgerEntry> bookings(PutEventsRequestEntry event) {
        return BookingsEventJson.read(Json.parse(event.detail())).stream()
                .map(BookedEntryJson::read)
                .toList();
    }

    @Override
    public String serviceName() {
        return "events";
    }

    @Override
    public void close() {}
}
