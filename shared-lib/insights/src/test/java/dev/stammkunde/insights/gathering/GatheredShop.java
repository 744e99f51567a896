package dev.stammkunde.insights.gathering;

import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.json.JsonPurchaseLines;
import dev.stammkunde.insights.lift.GatherLifts;
import dev.stammkunde.insights.testing.InMemoryGatherings;
import dev.stammkunde.insights.testing.InMemoryKeptAtRisk;
import dev.stammkunde.insights.testing.InMemoryKeptFigures;
import dev.stammkunde.insights.testing.InMemoryKeptLifts;
import dev.stammkunde.insights.testing.InMemoryKeptValue;
import dev.stammkunde.insights.testing.PlannedDraws;
import dev.stammkunde.insights.testing.SampleFigures;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.InMemoryJournal;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/** A shop whose journal is gathered in small steps. */
final class GatheredShop {

    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryGatherings gatherings = new InMemoryGatherings();
    final InMemoryKeptFigures figures = new InMemoryKeptFigures();
    final InMemoryKeptValue value = new InMemoryKeptValue();
    final InMemoryKeptAtRisk atRisk = new InMemoryKeptAtRisk();
    final InMemoryKeptLifts lifts = new InMemoryKeptLifts();
    final PlannedDraws draws = new PlannedDraws();

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
                                new GatherLifts(draws, lifts)),
                        new StepSize(3, 1_000),
                        4)
                .goOn(new GatherFigures.Ask(ShopLedger.SHOP, SampleFigures.BERLIN, now), timeLeft);
    }

    InsightsFigures kept() {
        return figures.find(ShopLedger.SHOP).orElseThrow();
    }
}
