package dev.stammkunde.managefinance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationRun.State;
import dev.stammkunde.finance.simulation.SimulationRuns.Stored;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.InMemoryMonthFiles;
import dev.stammkunde.finance.testing.InMemorySimulationRuns;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.reports.testing.InMemoryMissedOrders;
import dev.stammkunde.shop.testing.InMemoryShopComparisons;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drafts of programmes over HTTP. */
final class SimulationAnswersTest {

    private static final String SETTINGS =
            """
            {"legalEntity":"Beispiel GmbH","currency":"EUR","valuePerPoint":"0.01",
             "expectedRedemptionPercent":80}
            """;
    private static final String DRAFT = DefaultProgramme.text();

    private final InMemorySimulationRuns runs = new InMemorySimulationRuns();
    private final List<String> ordered = new ArrayList<>();
    private String group = "finance";

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageFinanceHandler(
                            new ManageFinancePorts(
                                    InMemoryDocuments.ofShops(new InMemoryAudit()),
                                    new InMemoryMonthFiles(),
                                    new InMemoryCarriedMonths(),
                                    (wish, now) -> {},
                                    runs,
                                    (shop, id) -> ordered.add(shop + '/' + id),
                                    new ReconciliationAnswers.Ports(
                                            new InMemoryMissedOrders(),
                                            new InMemoryMissedOrders(),
                                            new InMemoryShopComparisons(),
                                            (_, _) -> Map.of()),
                                    (_, _) -> ZoneId.of("Europe/Berlin"))),
                    OpenApiDocument.read("finance-api.yaml"));

    @BeforeEach
    void set() {
        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS, "").status()).isEqualTo(200);
    }

    @Test
    void simulate_aDraft_isTakenAndFoundByItsLocation() {
        group = "marketing";

        Reply taken = ask(FinanceRoute.SIMULATE, DRAFT, "");

        assertThat(taken.status()).isEqualTo(202);
        String id = taken.body().path("simulationId").asText();
        assertThat(taken.headers().get("location"))
                .isEqualTo("/admin/shops/shop/programme-simulations/" + id);
        assertThat(ordered).containsExactly("shop/" + id);
        assertThat(taken.body().path("from").asText()).isEqualTo("2025-11-28T23:00:00Z");
        assertThat(taken.body().path("until").asText()).isEqualTo("2026-11-28T23:00:00Z");
        Reply found = ask(FinanceRoute.SIMULATION, "", id);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(taken.body());
        assertThat(found.body().path("state").asText()).isEqualTo("RUNNING");
        assertThat(found.body().path("progress").path("daysDone").asInt()).isZero();
        assertThat(found.body().path("progress").path("days").asInt()).isEqualTo(367);
        assertThat(found.body().path("draft").path("version").asText()).isEqualTo("default-1");
        assertThat(found.body().has("result")).isFalse();
    }

    @Test
    void simulate_theSameAgain_isTheSameAndGoesOn() {
        Reply first = ask(FinanceRoute.SIMULATE, DRAFT, "");
        Reply again = ask(FinanceRoute.SIMULATE, DRAFT.replace("  ", " "), "");
        Reply other = ask(FinanceRoute.SIMULATE, DRAFT.replace("\"EUR\": 1", "\"EUR\": 2"), "");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(ordered).hasSize(3);
        assertThat(ordered.get(1)).isEqualTo(ordered.get(0));
        assertThat(other.body().path("simulationId"))
                .isNotEqualTo(first.body().path("simulationId"));
    }

    @Test
    void simulate_whatFailed_isTriedAgain() {
        Reply first = ask(FinanceRoute.SIMULATE, DRAFT, "");
        Stored there = runs.find("shop", first.body().path("simulationId").asText()).orElseThrow();
        runs.move(
                there,
                new SimulationRun(
                        there.run().ask(), State.FAILED, there.run().next(), null, null, "broken"));

        Reply again = ask(FinanceRoute.SIMULATE, DRAFT, "");

        assertThat(again.body().path("state").asText()).isEqualTo("RUNNING");
        assertThat(again.body().has("failure")).isFalse();
        assertThat(ordered).hasSize(2);
    }

    @Test
    void simulate_aDraftWithFaults_isRefusedWithAllOfThem() {
        String faulty =
                DRAFT.replace("\"holdDays\": 14", "\"holdDays\": -1, \"holiday\": 1")
                        .replace("\"DOWN\"", "\"SIDEWAYS\"");

        Reply refused = ask(FinanceRoute.SIMULATE, faulty, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("holdDays", "holiday", "rounding");
        assertThat(ordered).isEmpty();
    }

    @Test
    void simulate_bySupport_isRefused() {
        group = "support";

        assertThat(ask(FinanceRoute.SIMULATE, DRAFT, "").status()).isEqualTo(403);
        assertThat(ask(FinanceRoute.SIMULATION, "", "x").status()).isEqualTo(403);
    }

    @Test
    void simulation_unknown_isNotFound() {
        assertThat(ask(FinanceRoute.SIMULATION, "", "0".repeat(32)).status()).isEqualTo(404);
    }

    private Reply ask(FinanceRoute route, String body, String simulationId) {
        return function.ask(
                Request.to(route.key(), Instant.parse("2026-11-29T10:00:00Z"))
                        .path("shopId", "shop")
                        .path("simulationId", simulationId)
                        .header("host", "api.example")
                        .by("mia", '[' + group + ']')
                        .body(body));
    }
}
