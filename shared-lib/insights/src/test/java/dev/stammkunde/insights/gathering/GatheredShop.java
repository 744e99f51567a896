package dev.stammkunde.insights.gathering;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindProfiles;
import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.insights.InsightsFigures;
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
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.shop.testing.InMemoryCatalogue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop whose journal is gathered in small steps. */
final class GatheredShop {

    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryGatherings gatherings = new InMemoryGatherings();
    final InMemoryKeptFigures figures = new InMemoryKeptFigures();
    final InMemoryKeptValue value = new InMemoryKeptValue();
    final InMemoryKeptAtRisk atRisk = new InMemoryKeptAtRisk();
    final InMemoryKeptLifts lifts = new InMemoryKeptLifts();
    final PlannedDraws draws = new PlannedDraws();
    final InMemoryKeptRecommendations recommendations = new InMemoryKeptRecommendations();
    final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    final InMemorySuggestions suggestions = new InMemorySuggestions();

    /** Who was erased; of all others nothing is known. */
    final Set<CustomerId> erased = new HashSet<>();

    private final FindProfiles customers =
            some ->
                    some.stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            each ->
                                                    erased.contains(each)
                                                            ? new Customer.Erased(Instant.EPOCH)
                                                            : Customer.UNKNOWN));

    GatherFigures.Outcome gather(Instant now, BooleanSupplier timeLeft) {
        return gather(now, timeLeft, gatherings, journal);
    }

    GatherFigures.Outcome gather(
            Instant now, BooleanSupplier timeLeft, Gatherings its, JournalObjects objects) {
        return new GatherFigures(
                        new GatherFigures.Places(
                                new GatherFigures.Journal(
                                        journal,
                                        objects,
                                        new TemporaryLines(),
                                        JournalLineJson::entry),
                                new JsonPurchaseLines(),
                                its,
                                figures,
                                value,
                                atRisk,
                                new GatherLifts(draws, lifts),
                                new GatherFigures.Recommending(
                                        recommendations,
                                        new RecommendToShop(catalogue, customers, suggestions))),
                        new StepSize(3, 1_000),
                        4)
                .goOn(new GatherFigures.Ask(ShopLedger.SHOP, SampleFigures.BERLIN, now), timeLeft);
    }

    InsightsFigures kept() {
        return figures.find(ShopLedger.SHOP).orElseThrow();
    }
}
