package dev.stammkunde.finance.json;

import dev.stammkunde.finance.simulation.SimulationAsk;
import dev.stammkunde.finance.simulation.SimulationPeriod;
import dev.stammkunde.finance.simulation.SimulationResult;
import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationRun.State;
import dev.stammkunde.finance.simulation.SimulationValuation;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.ZoneId;

/** Reads and writes simulations: as they are kept, and as whoever asked sees them. */
public final class SimulationRunJson {

    private static final int SCHEMA = 1;
    private static final String DRAFT = "draft";

    private SimulationRunJson() {}

    /** Writes a simulation as it is kept. */
    public static String write(SimulationRun run) {
        return JsonText.object(
                json -> {
                    json.number("schema", SCHEMA).text("state", run.state());
                    writeAsk(json, run.ask());
                    // As text, since the id is made of each letter of it.
                    json.text(DRAFT, run.ask().draft());
                    json.text("next", run.next()).text("sums", run.sums());
                    writeEnd(json, run);
                });
    }

    /** Writes a simulation as whoever asked for it sees it: with its progress or its result. */
    public static String answer(SimulationRun run) {
        return JsonText.object(
                json -> {
                    json.text("simulationId", run.ask().simulationId()).text("state", run.state());
                    json.object(
                            "progress",
                            progress ->
                                    progress.number("daysDone", run.daysDone())
                                            .number("days", run.ask().period().days()));
                    writeAsk(json, run.ask());
                    json.value(DRAFT, Json.parse(run.ask().draft()));
                    writeEnd(json, run);
                });
    }

    private static void writeAsk(JsonObjectText json, SimulationAsk ask) {
        SimulationPeriod period = ask.period();
        SimulationValuation valuation = ask.valuation();
        json.text("shopId", ask.shopId())
                .text("askedBy", ask.askedBy())
                .text("askedAt", ask.askedAt())
                .text("from", period.from())
                .text("until", period.until())
                .text("timeZone", period.zone().getId())
                .number("settingsVersion", valuation.settingsVersion())
                .text("currency", valuation.currency())
                .text("minorPerPoint", valuation.minorPerPoint().toPlainString())
                .text("expectedShare", valuation.expectedShare().toPlainString());
    }

    private static void writeEnd(JsonObjectText json, SimulationRun run) {
        SimulationResult result = run.result();
        if (result != null) {
            json.object("result", fields -> SimulationResultJson.write(fields, result));
        }
        json.text("failure", run.failure());
    }

    /** Reads what {@link #write} wrote. */
    public static SimulationRun read(byte[] document) {
        JsonField json = Json.parse(document);
        return new SimulationRun(
                ask(json),
                json.at("state").parsed("a state", State::valueOf),
                json.at("next").date(),
                json.findText("sums").orElse(null),
                json.find("result").map(SimulationResultJson::read).orElse(null),
                json.findText("failure").orElse(null));
    }

    private static SimulationAsk ask(JsonField json) {
        return new SimulationAsk(
                json.text("shopId"),
                json.text(DRAFT),
                new SimulationPeriod(
                        json.instant("from"),
                        json.instant("until"),
                        ZoneId.of(json.text("timeZone"))),
                new SimulationValuation(
                        json.integer("settingsVersion"),
                        json.text("currency"),
                        json.decimal("minorPerPoint"),
                        json.decimal("expectedShare")),
                json.text("askedBy"),
                json.instant("askedAt"));
    }
}
