package dev.stammkunde.gatherinsights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.insights.gathering.GatherFigures;
import dev.stammkunde.insights.gathering.OrderGatherings.Call;
import dev.stammkunde.insights.json.GatheringCallJson;
import dev.stammkunde.insights.json.JsonPurchaseLines;
import dev.stammkunde.insights.lift.GatherLifts;
import dev.stammkunde.insights.recommendations.RecommendToShop;
import dev.stammkunde.insights.testing.InMemoryGatherings;
import dev.stammkunde.insights.testing.InMemoryKeptAtRisk;
import dev.stammkunde.insights.testing.InMemoryKeptFigures;
import dev.stammkunde.insights.testing.InMemoryKeptLifts;
import dev.stammkunde.insights.testing.InMemoryKeptRecommendations;
import dev.stammkunde.insights.testing.InMemoryKeptValue;
import dev.stammkunde.insights.testing.PlannedDraws;
import dev.stammkunde.insights.testing.SampleFigures;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.testing.InMemoryCatalogue;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Runs the sample events of {@code events/gather-insights}. */
final class GatherInsightsHandlerTest {

    private static final Instant NIGHT = Instant.parse("2026-11-29T03:35:00Z");

    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryKeptFigures figures = new InMemoryKeptFigures();
    private final InMemoryKeptValue value = new InMemoryKeptValue();
    private final InMemoryKeptLifts lifts = new InMemoryKeptLifts();
    private final List<Call> ordered = new ArrayList<>();
    private final GatherInsightsHandler handler =
            new GatherInsightsHandler(
                    new GatherInsightsPorts(
                            () -> List.of("kaffeerad", "teeladen"),
                            (_, _) -> SampleFigures.BERLIN,
                            new GatherFigures.Places(
                                    new GatherFigures.Journal(
                                            journal,
                                            journal,
                                            new TemporaryLines(),
                                            JournalLineJson::entry),
                                    new JsonPurchaseLines(),
                                    new InMemoryGatherings(),
                                    figures,
                                    value,
                                    new InMemoryKeptAtRisk(),
                                    new GatherLifts(new PlannedDraws(), lifts),
                                    new GatherFigures.Recommending(
                                            new InMemoryKeptRecommendations(),
                                            new RecommendToShop(
                                                    new InMemoryCatalogue(),
                                                    _ -> Map.of(),
                                                    new InMemorySuggestions())))),
                    _ -> ordered::add);

    @Test
    void run_ofTheNight_ordersEachShop() throws IOException {
        run(event("nightly"), () -> 900_000);

        assertThat(ordered)
                .containsExactly(new Call("kaffeerad", NIGHT, 0), new Call("teeladen", NIGHT, 0));
    }

    @Test
    void run_ofAShop_countsIt() throws IOException {
        run(event("shop"), () -> 900_000);

        assertThat(ordered).isEmpty();
        assertThat(figures.find("kaffeerad").orElseThrow().asOf()).isEqualTo(NIGHT);
        assertThat(value.find("kaffeerad").orElseThrow().asOf()).isEqualTo(NIGHT);
        assertThat(lifts.find("kaffeerad").orElseThrow().asOf()).isEqualTo(NIGHT);
    }

    @Test
    void run_withoutTime_ordersTheNextRound() throws IOException {
        bought();

        run(call(new Call(ShopLedger.SHOP, NIGHT, 3)), () -> 299_999);

        assertThat(ordered).containsExactly(new Call(ShopLedger.SHOP, NIGHT, 4));
        assertThat(figures.find(ShopLedger.SHOP)).isEmpty();
    }

    @Test
    void run_withoutTimeForEver_ends() throws IOException {
        bought();

        run(call(new Call(ShopLedger.SHOP, NIGHT, GatherInsights.MOST_ROUNDS)), () -> 0);

        assertThat(ordered).isEmpty();
    }

    private void bought() {
        ShopLedger ledger = new ShopLedger(Orders.programme()).at("2026-11-05T10:00:00Z");
        ledger.paid(SoldOrders.order("1", "anna", 100, ledger.now()));
        ShopLedger.keep(journal, ledger.entries());
    }

    private static byte[] event(String name) throws IOException {
        return Files.readAllBytes(
                RepositoryRoot.path().resolve("events/gather-insights/" + name + ".json"));
    }

    private static byte[] call(Call call) {
        byte[] written = GatheringCallJson.write(call).getBytes(StandardCharsets.UTF_8);
        assertThat(GatheringCallJson.read(Json.parse(written))).isEqualTo(call);
        return written;
    }

    private void run(byte[] event, IntSupplier millisLeft) {
        handler.handleRequest(
                new ByteArrayInputStream(event),
                new ByteArrayOutputStream(),
                new FixedContext("request-1", millisLeft));
    }
}
