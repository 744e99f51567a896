package dev.stammkunde.simulateprogramme;

import dev.stammkunde.finance.json.SimulationCallJson;
import dev.stammkunde.finance.simulation.RunSimulation;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.store.TemporaryLines;

import java.util.function.BooleanSupplier;

/** Has a simulation go on, and says what came of it. */
final class SimulateProgramme {

    private final RunSimulation simulation;

    SimulateProgramme(SimulationRuns runs, JournalObjects journal) {
        simulation =
                new RunSimulation(
                        runs,
                        new ReadJournal(journal, new TemporaryLines()),
                        JournalLineJson::entry,
                        SimulateProgramme::draft);
    }

    private static Programme draft(String text) {
        return switch (ProgrammeJson.readStored(text)) {
            case Reading.Valid<Programme>(Programme programme) -> programme;
            case Reading.Invalid<Programme> invalid ->
                    throw new UnusableDocumentException("the draft", invalid.problems());
        };
    }

    /**
     * Has a simulation go on.
     *
     * @param timeLeft whether there is time for one more day
     * @throws MoreDaysException if there was no time for all days
     */
    void simulate(SimulationCallJson call, BooleanSupplier timeLeft, OutcomeLog log) {
        switch (simulation.goOn(call.shopId(), call.simulationId(), timeLeft)) {
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
