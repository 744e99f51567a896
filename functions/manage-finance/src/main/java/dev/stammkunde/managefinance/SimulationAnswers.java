package dev.stammkunde.managefinance;

import dev.stammkunde.finance.json.SimulationRunJson;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.finance.simulation.OrderSimulations;
import dev.stammkunde.finance.simulation.SimulationAsk;
import dev.stammkunde.finance.simulation.SimulationPeriod;
import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationRun.State;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.finance.simulation.SimulationRuns.Stored;
import dev.stammkunde.finance.simulation.SimulationValuation;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/** Answers what is asked about drafts of programmes. Nothing that is live is touched. */
final class SimulationAnswers {

    private static final int MOST_BYTES = 100_000;

    private final SimulationRuns runs;
    private final OrderSimulations simulate;
    private final BiFunction<String, Instant, ZoneId> zones;

    /**
     * Makes answers.
     *
     * @param zones where a shop's days begin, as known at a time
     */
    SimulationAnswers(
            SimulationRuns runs,
            OrderSimulations simulate,
            BiFunction<String, Instant, ZoneId> zones) {
        this.runs = runs;
        this.simulate = simulate;
        this.zones = zones;
    }

    /**
     * Has a draft simulated, and says where the result will be. The same draft on the same day is
     * the same simulation: asked for again it goes on where it stopped, if it did.
     *
     * @param version of the settings
     */
    HttpResponse order(AdminInput input, Acting acting, FinanceSettings settings, int version) {
        String shopId = input.shopId();
        Instant now = input.request().at();
        SimulationAsk ask =
                new SimulationAsk(
                        shopId,
                        ProgrammeJson.write(draft(input)),
                        SimulationPeriod.lastYear(now, zones.apply(shopId, now)),
                        SimulationValuation.of(settings, version),
                        acting.person(),
                        now);
        SimulationRun run = running(runs.begin(SimulationRun.begun(ask)));
        if (run.state() == State.RUNNING) {
            simulate.order(shopId, run.ask().simulationId());
        }
        return HttpResponse.json(202, SimulationRunJson.answer(run))
                .withHeader(
                        "location",
                        "/admin/shops/%s/programme-simulations/%s"
                                .formatted(shopId, run.ask().simulationId()));
    }

    /** What failed is tried again: somebody may have mended the journal. */
    private SimulationRun running(Stored there) {
        return switch (there.run().state()) {
            case RUNNING, DONE -> there.run();
            case FAILED -> runs.move(there, there.run().again()).run();
        };
    }

    private static Programme draft(AdminInput input) {
        return switch (ProgrammeJson.read(JsonText.of(input.body(MOST_BYTES)))) {
            case Reading.Valid<Programme>(Programme programme) -> programme;
            case Reading.Invalid<Programme>(List<Finding> problems) ->
                    throw AdminRefusedException.invalid(problems);
        };
    }

    /** How far a simulation is, or what it came to. */
    HttpResponse show(AdminInput input) {
        return runs.find(input.shopId(), input.pathId("simulationId"))
                .map(stored -> HttpResponse.json(200, SimulationRunJson.answer(stored.run())))
                .orElseThrow(FinanceProblems::noSimulation);
    }
}
