package dev.stammkunde.insights.gathering;

import dev.stammkunde.finance.simulation.ReadEntry;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.TallyCustomers;
import dev.stammkunde.insights.gathering.Gatherings.Stored;
import dev.stammkunde.insights.lift.GatherLifts;
import dev.stammkunde.insights.recommendations.RecommendToShop;
import dev.stammkunde.insights.recommendations.RecommendationReport;
import dev.stammkunde.insights.value.RateCustomers;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Counts a shop's figures, rates its customers, compares who was drawn and chooses products for
 * customers: takes in what the journal has that was not read yet, and then counts all purchases,
 * customer by customer. What was before stays until the new is whole.
 *
 * <p>It goes in steps, each of which is kept before the next one begins; one that dies anywhere is
 * made again from where the last ended, and taking a day twice changes nothing. Of two that work on
 * one shop one gives way.
 */
public final class GatherFigures {

    /** More are put together, so that a night's purchases cost a small object and not all. */
    static final int MOST_KEPT = 24;

    /** How far it came. */
    public enum Outcome {
        /** The figures are there. */
        DONE,
        /** There was no time for all; whoever calls again has it go on. */
        MORE,
        /** Somebody else is working on it. */
        ELSEWHERE,
        /** What was kept is broken: the next call reads the journal from its begin. */
        BEGUN_ANEW
    }

    /**
     * What is asked for.
     *
     * @param zone where the shop's months begin and end
     * @param now as of when
     */
    public record Ask(String shopId, ZoneId zone, Instant now) {}

    /** Where things lie. */
    public record Places(
            Journal journal,
            PurchaseLines purchases,
            Gatherings gatherings,
            KeptFigures figures,
            KeptValueReports value,
            KeptAtRisk atRisk,
            GatherLifts lifts,
            Recommending recommending) {}

    /** What suggests products, and where it is kept by what. */
    public record Recommending(KeptRecommendations reports, RecommendToShop recommend) {}

    /** The journal, and how its lines are understood. */
    public record Journal(
            JournalDays days, JournalObjects objects, LineSpill spill, ReadEntry entries) {}

    private final Places places;
    private final TakeDays takeDays;
    private final MergedPurchases merged;
    private final int mostKept;

    public GatherFigures(Places places) {
        this(places, StepSize.USUAL, MOST_KEPT);
    }

    GatherFigures(Places places, StepSize size, int mostKept) {
        this.places = places;
        this.mostKept = mostKept;
        Journal journal = places.journal();
        this.takeDays =
                new TakeDays(
                        new TakeDays.Journal(journal.days(), journal.objects(), journal.spill()),
                        new TakeDays.Reading(journal.entries(), places.purchases()),
                        size);
        this.merged = new MergedPurchases(places.gatherings(), places.purchases(), journal.spill());
    }

    /**
     * Has a shop's figures go on.
     *
     * @param timeLeft whether there is time for one more step
     * @throws UnreadableDayException if a day of the journal cannot be read
     */
    public Outcome goOn(Ask ask, BooleanSupplier timeLeft) {
        Stored stored =
                places.gatherings()
                        .find(ask.shopId())
                        .orElseGet(() -> places.gatherings().begin(Gathering.begun(ask.shopId())));
        if (stored.gathering().edition() != Gathering.EDITION) {
            stored = places.gatherings().move(stored, Gathering.begun(ask.shopId()));
        }
        return new Working(ask, stored, timeLeft).goOn();
    }

    /** One call's work. */
    private final class Working {

        private final Ask ask;
        private final BooleanSupplier timeLeft;
        private Stored stored;
        private boolean hasMoved;

        Working(Ask ask, Stored stored, BooleanSupplier timeLeft) {
            this.ask = ask;
            this.stored = stored;
            this.timeLeft = timeLeft;
        }

        Outcome goOn() {
            List<LocalDate> days =
                    new ArrayList<>(takeDays.daysToLookAt(stored.gathering(), ask.now()));
            List<TakeDays.Day> chosen = takeDays.choose(stored.gathering(), days);
            while (!chosen.isEmpty()) {
                if (!timeLeft.getAsBoolean()) {
                    return Outcome.MORE;
                }
                if (!move(takeDays.take(stored.gathering(), chosen, this::keep))) {
                    return Outcome.ELSEWHERE;
                }
                chosen = takeDays.choose(stored.gathering(), days);
            }
            try {
                return count();
            } catch (BrokenJournalException _) {
                // Only what was kept by this class is read here.
                boolean unused = move(Gathering.begun(ask.shopId()));
                return Outcome.BEGUN_ANEW;
            }
        }

        private Outcome count() {
            if (stored.gathering().kept().size() > mostKept) {
                if (!timeLeft.getAsBoolean()) {
                    return Outcome.MORE;
                }
                if (!move(stored.gathering().putTogether(keep(newest())))) {
                    return Outcome.ELSEWHERE;
                }
            }
            InsightsFigures counted = places.figures().find(ask.shopId()).orElse(null);
            // A call before this one may have counted them, and had no time to rate.
            if (hasMoved || counted == null || !counted.asOf().equals(ask.now())) {
                if (!timeLeft.getAsBoolean()) {
                    return Outcome.MORE;
                }
                counted = figures();
                places.figures().keep(counted);
            }
            if (!isRated(counted)) {
                if (!timeLeft.getAsBoolean()) {
                    return Outcome.MORE;
                }
                rate(counted);
            }
            GatherLifts.Ask lifts = lifts(counted);
            if (hasMoved || !places.lifts().isDone(lifts)) {
                if (!timeLeft.getAsBoolean()) {
                    return Outcome.MORE;
                }
                places.lifts().gather(lifts, this::eachCustomer);
            }
            return recommend();
        }

        private Outcome recommend() {
            RecommendToShop recommend = places.recommending().recommend();
            KeptRecommendations reports = places.recommending().reports();
            RecommendToShop.Ask run = new RecommendToShop.Ask(ask.shopId(), ask.now(), ask.zone());
            if (recommend.isDone(run) || !recommend.hasCatalogue(run)) {
                return Outcome.DONE;
            }
            RecommendationReport report = reports.find(ask.shopId()).orElse(null);
            if (report == null || !report.asOf().equals(ask.now())) {
                if (!timeLeft.getAsBoolean()) {
                    return Outcome.MORE;
                }
                report = recommend.judge(run, this::eachCustomer);
                reports.keep(report);
            }
            if (!timeLeft.getAsBoolean()) {
                return Outcome.MORE;
            }
            return recommend.write(run, report.test().recommenders(), this::eachCustomer, timeLeft)
                    ? Outcome.DONE
                    : Outcome.MORE;
        }

        /** A call before this one may have rated them, and had no time to compare. */
        private boolean isRated(InsightsFigures counted) {
            return !hasMoved
                    && places.value()
                            .find(ask.shopId())
                            .filter(it -> it.asOf().equals(counted.asOf()))
                            .isPresent();
        }

        private GatherLifts.Ask lifts(InsightsFigures counted) {
            JoinedCustomers joins = new JoinedCustomers(stored.gathering().joined());
            return new GatherLifts.Ask(
                    ask.shopId(),
                    ask.zone(),
                    ask.now(),
                    counted.findMainCurrency().orElse(null),
                    joins::whoStays);
        }

        private LineSource newest() {
            return new NewestLines(
                    ask.shopId(), merged.open(stored.gathering()), places.purchases());
        }

        private InsightsFigures figures() {
            TallyCustomers tally = new TallyCustomers(ask.now(), ask.zone());
            eachCustomer(tally::customer);
            return tally.figures(ask.shopId(), stored.gathering().unreadable());
        }

        /** The report is kept last: by it is told that all of it is done. */
        private void rate(InsightsFigures counted) {
            RateCustomers rating =
                    new RateCustomers(
                            ask.shopId(),
                            ask.now(),
                            ask.zone(),
                            counted.findMainCurrency().orElse(null));
            ValueReport report = rating.rate(this::eachCustomer);
            places.atRisk().keep(rating.atRisk());
            places.value().keep(report);
        }

        private void eachCustomer(Consumer<List<CountedPurchase>> customer) {
            try (LineSource lines = merged.open(stored.gathering())) {
                NewestPurchases customers = new NewestPurchases(lines, places.purchases());
                List<CountedPurchase> purchases = customers.next();
                while (!purchases.isEmpty()) {
                    customer.accept(purchases);
                    purchases = customers.next();
                }
            }
        }

        private KeptLines keep(LineSource lines) {
            return places.gatherings().keep(ask.shopId(), lines);
        }

        /** Says whether nobody else was faster. */
        private boolean move(Gathering next) {
            if (next.equals(stored.gathering())) {
                return true;
            }
            hasMoved = true;
            stored = places.gatherings().move(stored, next);
            return stored.gathering().equals(next);
        }
    }
}
