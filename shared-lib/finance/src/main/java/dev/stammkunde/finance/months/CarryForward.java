package dev.stammkunde.finance.months;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds a month on what the months before it came to. What is missing of these is made, month by
 * month from the first in which something was booked, and kept for the next time.
 *
 * <p>A month is kept once it is over by an hour and its ledger verifies, and never changes then:
 * not by later settings either. One that does not verify is used and not kept, and its differences
 * are told by the months after it too, each with its month; the next call reads it again, until the
 * journal is mended.
 */
public final class CarryForward {

    /** So long an entry may be on its way to the journal. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private static final int MOST_LISTED = 100;

    /**
     * What is asked for.
     *
     * @param asOf the moment up to which the month is read, from its begin to its end
     * @param now when it is asked
     */
    public record Ask(ShopMonth month, Instant asOf, FoldTerms terms, Instant now) {

        /** Asks for a month to its end, or for what there is of it. */
        public static Ask whole(ShopMonth month, FoldTerms terms, Instant now) {
            return new Ask(month, month.ends(), terms, now);
        }

        private boolean isWhole() {
            return asOf.equals(month.ends());
        }

        private boolean isOver(ShopMonth some) {
            return !now.isBefore(some.ends().plus(ON_ITS_WAY));
        }
    }

    /**
     * Where a month begins.
     *
     * @param accounts as the month before left them
     * @param state names these accounts; where something does not tie, nothing is kept on them
     * @param unproved what does not tie of months before
     */
    private record Start(
            ShopMonth month, Instant from, LineSource accounts, String state, TieOut unproved) {
        Start(ShopMonth month, Instant from, LineSource accounts, String state) {
            this(month, from, accounts, state, new TieOut(0, List.of(), 0));
        }

        MonthAsk until(Instant asOf, FoldTerms terms) {
            return new MonthAsk(month, from, asOf, terms);
        }
    }

    private final FoldMonth foldMonth;
    private final CarriedMonths months;
    private final FirstMonth firstMonth;

    public CarryForward(FoldMonth foldMonth, CarriedMonths months, JournalDays days) {
        this.foldMonth = foldMonth;
        this.months = months;
        this.firstMonth = foldMonth.firstMonth(days, months);
    }

    /** Folds a month, or returns it as it was kept. */
    public FoldedMonth fold(Ask ask) {
        if (ask.isWhole()) {
            Optional<CarriedMonth> kept = months.find(ask.month().shopId(), ask.month().month());
            if (kept.isPresent()) {
                return kept.get().folded();
            }
        }
        Start start = start(ask);
        while (start.month().month().isBefore(ask.month().month())) {
            start = next(start, ask);
        }
        MonthAsk month = start.until(ask.asOf(), ask.terms());
        if (!ask.isWhole() || !ask.isOver(ask.month())) {
            return after(start.unproved(), foldMonth.fold(month, start.accounts()));
        }
        try (CarriedFold fold = foldMonth.carry(month, start.accounts())) {
            return isProved(start, fold)
                    ? keep(start, fold, ask.terms()).folded()
                    : after(start.unproved(), fold.month());
        }
    }

    private Start start(Ask ask) {
        String shop = ask.month().shopId();
        Optional<CarriedMonth> last = months.findLastBefore(shop, ask.month().month());
        if (last.isPresent()) {
            ShopMonth before = last.get().month();
            return new Start(
                    monthAfter(before, ask),
                    before.ends(),
                    months.open(last.get()),
                    last.get().state());
        }
        ShopMonth first =
                firstMonth
                        .find(ask.month(), ask.asOf())
                        .filter(month -> month.isBefore(ask.month().month()))
                        .map(month -> new ShopMonth(shop, month, ask.month().zone()))
                        .map(month -> MonthSpan.inItsZone(months, month))
                        .orElse(ask.month());
        return new Start(
                first, first.begins(), new SortedLines(List.of()).source(), CarriedMonth.NOTHING);
    }

    /**
     * The month after one: with its own zone where it was ever kept, or else with that asked for.
     */
    private ShopMonth monthAfter(ShopMonth before, Ask ask) {
        return before.month().plusMonths(1).equals(ask.month().month())
                ? ask.month()
                : MonthSpan.inItsZone(
                        months,
                        new ShopMonth(
                                before.shopId(), before.month().plusMonths(1), ask.month().zone()));
    }

    /** Takes the accounts over a month that is missing. */
    private Start next(Start start, Ask ask) {
        ShopMonth month = start.month();
        CarriedFold fold =
                foldMonth.carry(start.until(month.ends(), ask.terms()), start.accounts());
        if (ask.isOver(month) && isProved(start, fold)) {
            try (fold) {
                CarriedMonth kept = keep(start, fold, ask.terms());
                return new Start(
                        monthAfter(month, ask),
                        kept.month().ends(),
                        months.open(kept),
                        kept.state());
            }
        }
        TieOut unproved = after(start.unproved(), fold.month()).tieOut();
        return new Start(
                monthAfter(month, ask),
                month.ends(),
                fold.accounts(),
                "unproved",
                named(unproved, month));
    }

    /**
     * Keeps a month, unless the one before was read anew while this one was folded. Between the
     * look and the write that can still happen: then what is kept says that it began otherwise.
     */
    private CarriedMonth keep(Start start, CarriedFold fold, FoldTerms terms) {
        ShopMonth month = start.month();
        String before =
                months.findLastBefore(month.shopId(), month.month())
                        .map(CarriedMonth::state)
                        .orElse(CarriedMonth.NOTHING);
        if (!before.equals(start.state())) {
            throw changed(month);
        }
        CarriedMonth kept = months.keep(fold, terms, start.state());
        if (!start.state().equals(kept.beganWith())) {
            throw changed(month);
        }
        return kept;
    }

    private static IllegalStateException changed(ShopMonth month) {
        return new IllegalStateException(
                "what %s goes on from was read anew meanwhile: ask again".formatted(month.month()));
    }

    private static boolean isProved(Start start, CarriedFold fold) {
        return start.unproved().ties() && fold.month().tieOut().ties();
    }

    /** Tells with a month what does not tie of those before it. */
    private static FoldedMonth after(TieOut before, FoldedMonth folded) {
        TieOut own = folded.tieOut();
        List<Difference> all = new ArrayList<>(before.differences());
        all.addAll(own.differences());
        int listed = Math.min(MOST_LISTED, all.size());
        return new FoldedMonth(
                folded.figures(),
                new TieOut(
                        own.accounts(),
                        all.subList(0, listed),
                        before.more() + own.more() + all.size() - listed),
                folded.digest());
    }

    private static TieOut named(TieOut tieOut, ShopMonth month) {
        return new TieOut(
                0,
                tieOut.differences().stream().map(one -> named(one, month)).toList(),
                tieOut.more());
    }

    private static Difference named(Difference one, ShopMonth month) {
        String name = month.month() + ": ";
        return one.detail().matches("\\d{4,}-\\d{2}: .*")
                ? one
                : new Difference(one.customerId(), one.kind(), name + one.detail());
    }
}
