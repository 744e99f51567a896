package dev.stammkunde.publishchanges;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.streams.StreamBatch;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.json.BookingsEventJson;

import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Trigger: all that happens in the table of entries, through its stream. */
public final class PublishChangesHandler implements RequestStreamHandler {

    private static final String NAME = "publish-changes";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);
    private static final Metrics METRICS = Metrics.of(NAME);

    private final PublishChanges publishChanges;
    private final StreamBatch<LedgerChange> batch =
            StreamBatch.inOrder(LedgerChange::of, this::tell, LOG);

    /** For Lambda. */
    public PublishChangesHandler() {
        this(AwsClients.build(EventBridgeClient.builder()), Settings.ofProcess().text("EVENT_BUS"));
        Priming.beforeSnapshot(NAME, PublishChangesHandler::new);
    }

    PublishChangesHandler(EventBridgeClient client, String bus) {
        publishChanges =
                new PublishChanges(new BusWriter(client, bus, BookingsEventJson.BUS_SOURCE));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    /** Returns the sequence numbers of the changes that are told. */
    private Set<String> tell(List<LedgerChange> changes) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (LedgerChange change : changes) {
            switch (change) {
                case LedgerChange.Booked booked -> entries.add(booked.entry());
                case LedgerChange.Altered altered -> warn(altered);
            }
        }
        Set<LedgerEntry> missing = new HashSet<>(publishChanges.publish(entries));
        if (entries.size() > missing.size()) {
            LOG.info("bookings-published")
                    .with(LogKey.COUNT, entries.size() - missing.size())
                    .write();
        }
        return changes.stream()
                .filter(
                        change ->
                                !(change instanceof LedgerChange.Booked booked
                                        && missing.contains(booked.entry())))
                .map(LedgerChange::sequenceNumber)
                .collect(Collectors.toSet());
    }

    /** The customer is not named: {@code verify-ledger} finds the entry. */
    private static void warn(LedgerChange.Altered altered) {
        LOG.error("booked-entry-altered")
                .with(LogKey.SHOP_ID, altered.shopId())
                .with(LogKey.SEQUENCE_NUMBER, altered.sequenceNumber())
                .with(LogKey.REASON, altered.kind())
                .write();
        METRICS.count("EntriesAltered", altered.kind(), 1);
    }
}
