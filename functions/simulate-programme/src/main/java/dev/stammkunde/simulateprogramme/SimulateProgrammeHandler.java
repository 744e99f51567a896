package dev.stammkunde.simulateprogramme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.finance.json.SimulationCallJson;
import dev.stammkunde.finance.simulation.SimulateProgramme;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.finance.store.S3SimulationRuns;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.TemporaryLines;

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
        simulateProgramme =
                new SimulateProgramme(
                        runs,
                        new ReadJournal(journal, new TemporaryLines()),
                        JournalLineJson::entry,
                        SimulateProgrammeHandler::draft);
    }

    private static Programme draft(String text) {
        return switch (ProgrammeJson.readStored(text)) {
            case Reading.Valid<Programme>(Programme programme) -> programme;
            case Reading.Invalid<Programme> invalid ->
                    throw new UnusableDocumentException("the draft", invalid.problems());
        };
    }

    /**
     * Has the simulation go on.
     *
     * @throws MoreDaysException if there was no time for all days
     */
    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        SimulationCallJson call = SimulationCallJson.read(Json.parse(event));
        OutcomeLog log = LOG.forRequest(context.getAwsRequestId());
        SimulateProgramme.Outcome outcome =
                simulateProgramme.simulate(
                        call.shopId(),
                        call.simulationId(),
                        () -> context.getRemainingTimeInMillis() > LAST_MILLIS);
        switch (outcome) {
            case DONE -> line(log.info("programme-simulated"), call);
            case ELSEWHERE -> line(log.info("simulation-goes-on-elsewhere"), call);
            case UNKNOWN -> line(log.error("simulation-unknown"), call);
            case FAILED -> line(log.error("simulation-failed"), call);
            case MORE_DAYS -> throw new MoreDaysException(call.simulationId());
        }
    }

    private static void line(OutcomeLine line, SimulationCallJson call) {
        line.with(LogKey.SHOP_ID, call.shopId()).with(LogKey.DOCUMENT, call.simulationId()).write();
    }
}
