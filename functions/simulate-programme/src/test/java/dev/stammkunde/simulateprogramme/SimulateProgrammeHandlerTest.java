package dev.stammkunde.simulateprogramme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.finance.simulation.SimulationAsk;
import dev.stammkunde.finance.simulation.SimulationPeriod;
import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationRun.State;
import dev.stammkunde.finance.simulation.SimulationValuation;
import dev.stammkunde.finance.testing.InMemorySimulationRuns;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.IntSupplier;

/** Runs the sample event of {@code events/simulate-programme}. */
final class SimulateProgrammeHandlerTest {

    private static final Path EVENT =
            RepositoryRoot.path().resolve("events/simulate-programme/go-on.json");

    /** The one that the rehearsal has too. */
    private static final SimulationRun BEGUN =
            SimulationRun.begun(
                    new SimulationAsk(
                            "kaffeerad",
                            """
                            {"version":"draft-1","validFrom":"2027-01-01T00:00:00Z",\
                            "timeZone":"Europe/Berlin","pointsPerUnit":{"EUR":2},\
                            "basis":{"taxIncluded":true,"shippingIncluded":false,\
                            "afterDiscounts":true},"rounding":"DOWN","holdDays":14,\
                            "expiryMonths":12,"overdraw":"ALLOWED"}""",
                            new SimulationPeriod(
                                    Instant.parse("2026-03-04T23:00:00Z"),
                                    Instant.parse("2026-03-05T23:00:00Z"),
                                    ZoneId.of("Europe/Berlin")),
                            new SimulationValuation(
                                    3, "EUR", BigDecimal.ONE, new BigDecimal("0.8")),
                            "subject-1",
                            Instant.parse("2026-03-06T09:15:30Z")));

    private final InMemorySimulationRuns runs = new InMemorySimulationRuns();

    @Test
    void simulationId_ofTheSample_isThatOfItsDraft() throws IOException {
        JsonField event = Json.parse(Files.readAllBytes(EVENT));

        assertThat(event.text("simulationId")).isEqualTo(BEGUN.ask().simulationId());
    }

    @Test
    void run_inTime_endsWithAResult() throws IOException {
        runs.begin(BEGUN);

        run(() -> 900_000);

        assertThat(run().state()).isEqualTo(State.DONE);
        assertThat(run().result()).isNotNull();
    }

    @Test
    void run_withoutTimeForAllDays_failsSoThatLambdaCallsAgain() throws IOException {
        runs.begin(BEGUN);
        int[] looks = {0};

        assertThatExceptionOfType(MoreDaysException.class)
                .isThrownBy(() -> run(() -> looks[0]++ < 1 ? 900_000 : 50_000));
        assertThat(run().next()).isEqualTo(LocalDate.of(2026, 3, 4));

        run(() -> 900_000);
        assertThat(run().state()).isEqualTo(State.DONE);
    }

    @Test
    void run_ofWhatIsNotThere_doesNothing() throws IOException {
        run(() -> 900_000);

        assertThat(runs.find("kaffeerad", BEGUN.ask().simulationId())).isEmpty();
    }

    private SimulationRun run() {
        return runs.find("kaffeerad", BEGUN.ask().simulationId()).orElseThrow().run();
    }

    private void run(IntSupplier remainingMillis) throws IOException {
        try (InputStream event = Files.newInputStream(EVENT)) {
            new SimulateProgrammeHandler(runs, new InMemoryJournal())
                    .handleRequest(
                            event,
                            new ByteArrayOutputStream(),
                            new FixedContext("request-1", remainingMillis));
        }
    }
}
