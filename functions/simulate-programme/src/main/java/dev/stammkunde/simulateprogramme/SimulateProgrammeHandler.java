package dev.stammkunde.simulateprogramme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.finance.json.SimulationCallJson;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.finance.store.S3SimulationRuns;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.store.S3Journal;

import software.amazon.awssdk.services.s3.S3Client;

import java.io.InputStream;
import java.io.OutputStream;

/** Is called asynchronously with {@code {"shopId": …, "simulationId": …}}; answers nothing. */
public final class SimulateProgrammeHandler implements RequestStreamHandler {

    private static final String NAME = "simulate-programme";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    /** A day of a hundred thousand lines, and keeping what was added up. */
    private static final int LAST_MILLIS = 60_000;

    private final SimulateProgramme simulateProgramme;

    /** For Lambda. */
    public SimulateProgrammeHandler() {
        this(AwsClients.build(S3Client.builder()), Settings.ofProcess().text("JOURNAL_BUCKET"));
        Priming.beforeSnapshot(NAME, SimulateProgrammeHandler::new);
    }

    private SimulateProgrammeHandler(S3Client client, String bucket) {
        this(new S3SimulationRuns(client, bucket), new S3Journal(client, bucket));
    }

    SimulateProgrammeHandler(SimulationRuns runs, JournalObjects journal) {
        simulateProgramme = new SimulateProgramme(runs, journal);
    }

    /**
     * Has the simulation go on.
     *
     * @throws MoreDaysException if there was no time for all days
     */
    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        simulateProgramme.simulate(
                SimulationCallJson.read(Json.parse(event)),
                () -> context.getRemainingTimeInMillis() > LAST_MILLIS,
                LOG.forRequest(context.getAwsRequestId()));
    }
}
