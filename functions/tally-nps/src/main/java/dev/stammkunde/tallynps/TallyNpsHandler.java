package dev.stammkunde.tallynps;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.TallyStore;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.platform.store.DynamoDbTallyStore;
import dev.stammkunde.platform.streams.StreamBatch;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Trigger: what is answered to surveys, through the stream of their table. */
public final class TallyNpsHandler implements RequestStreamHandler {

    private static final String NAME = "tally-nps";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final TallyNps tallyNps;
    private final StreamBatch<TalliedAnswer> batch =
            StreamBatch.inOrder(TalliedAnswer::of, this::count, LOG);

    /** For Lambda. */
    public TallyNpsHandler() {
        this(
                new DynamoDbTallyStore(
                        AwsClients.build(DynamoDbClient.builder()),
                        Settings.ofProcess().text("TALLIES_TABLE")));
        Priming.beforeSnapshot(NAME, TallyNpsHandler::new);
    }

    TallyNpsHandler(TallyStore store) {
        tallyNps = new TallyNps(new CountThings(store, Backoff.random()));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    private Set<String> count(List<TalliedAnswer> changes) {
        int answers = tallyNps.count(changes);
        if (answers > 0) {
            LOG.info("answers-tallied").with(LogKey.COUNT, answers).write();
        }
        return changes.stream().map(TalliedAnswer::sequenceNumber).collect(Collectors.toSet());
    }
}
