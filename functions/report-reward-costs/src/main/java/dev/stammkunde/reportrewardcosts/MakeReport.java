package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.closing.ForgetStaleMonths;
import dev.stammkunde.finance.closing.JournalMonth;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.months.CarryForward;
import dev.stammkunde.finance.months.FirstMonth;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.finance.months.MonthSpan;
import dev.stammkunde.finance.owed.MeasureOwed;
import dev.stammkunde.finance.owed.MeasureOwed.Measured;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.points.journal.ReadJournal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a month: what it did to points, what it cost, and what is owed at its end. */
final class MakeReport {

    private final ReportPorts ports;
    private final FirstMonth first;

    MakeReport(ReportPorts ports) {
        this.ports = ports;
        ReportPorts.Ledger ledger = ports.ledger();
        this.first = new FirstMonth(ledger.days(), ledger.sources(), ledger.carried());
    }

    /**
     * What is to be read.
     *
     * @param asOf the month's end, or before
     * @param now when it is asked
     */
    record Ask(MonthSpan span, Instant asOf, Instant now) {
        ShopMonth month() {
            return span.month();
        }
    }

    /** What of the settings a month is folded by. */
    static FoldTerms terms(FinanceSettings settings) {
        return new FoldTerms(
                settings.provision().minimumPoints(),
                settings.earnedReasons(),
                settings.currency().getCode());
    }

    /** Says which time a month has. */
    MonthSpan span(String shopId, YearMonth month, Instant now) {
        return MonthSpan.of(
                ports.ledger().carried(),
                new ShopMonth(shopId, month, ports.zones().apply(shopId, now)));
    }

    /**
     * Finds the month in which a shop booked for the first time; nothing where it never did by the
     * end of a month.
     */
    Optional<YearMonth> findFirst(ShopMonth month) {
        return first.find(month, month.ends());
    }

    /** Reads a month up to a moment. */
    MonthRead read(Ask ask, FinanceSettings settings) {
        ShopMonth month = ask.month();
        CarryForward carry = carry(month.shopId());
        CarryForward.Ask fold = new CarryForward.Ask(month, ask.asOf(), terms(settings), ask.now());
        FoldedMonth read = carry.fold(fold);
        List<YearMonth> stale = forgetStale(ask.span(), read.tieOut());
        FoldedMonth folded = stale.isEmpty() ? read : carry.fold(fold);
        OwedBefore.Before before =
                new OwedBefore(ports.closes().closed(), ports.closes().files(), carry)
                        .of(
                                month,
                                findFirst(month)
                                        .filter(found -> found.isBefore(month.month()))
                                        .orElse(month.month()),
                                settings,
                                ask.now());
        CountedMonth counted = CountedMonth.of(ports, ask.span(), ask.asOf(), settings, folded);
        MonthCosts costs = counted.costs();
        Measured measured = MeasureOwed.of(before.state(), folded.figures(), settings);
        return new MonthRead(
                new MonthReport(
                        settings.legalEntity(),
                        false,
                        folded.figures(),
                        costs,
                        measured.owed(),
                        folded.tieOut()),
                folded,
                settings,
                measured.next(),
                before.provision(),
                notes(ask.span(), counted, stale, folded.tieOut()));
    }

    /**
     * Forgets what was kept before all had reached the journal. A month that was kept is always
     * compared, those before it where entries are missing between them and it.
     */
    private List<YearMonth> forgetStale(MonthSpan span, TieOut tieOut) {
        if (!span.isKept() && !hasGap(tieOut)) {
            return List.of();
        }
        ReportPorts.Ledger ledger = ports.ledger();
        return new ForgetStaleMonths(ledger.carried(), ports.closes().closed(), journal())
                .forget(span.month(), hasGap(tieOut) ? ForgetStaleMonths.MOST : 1);
    }

    private static boolean hasGap(TieOut tieOut) {
        return tieOut.differences().stream().anyMatch(it -> it.kind() == TieOut.Kind.GAP);
    }

    private List<String> notes(
            MonthSpan span, CountedMonth counted, List<YearMonth> stale, TieOut tieOut) {
        List<String> notes = new ArrayList<>();
        if (span.isShifted()) {
            notes.add(
                    "month: it begins at %s, where the month before ended in another time zone"
                            .formatted(span.from()));
        }
        if (!stale.isEmpty()) {
            notes.add(
                    "ledger: bookings reached the journal late; read anew from %s to %s"
                            .formatted(stale.getFirst(), stale.getLast()));
        }
        if (hasGap(tieOut)) {
            notes.add(
                    "ledger: entries are missing. Where they are of a month that is closed, see"
                            + " docs/finance-closing.md");
        }
        if (counted.unknown() > 0) {
            notes.add(
                    "costs: %d bookings are of redemptions that nobody knows, and in no sum"
                            .formatted(counted.unknown()));
        }
        return notes;
    }

    private JournalMonth journal() {
        FoldMonth.Sources sources = ports.ledger().sources();
        return new JournalMonth(
                ports.ledger().days(),
                new ReadJournal(sources.journal(), sources.spill()),
                sources.spill(),
                sources.documents()::entry);
    }

    private CarryForward carry(String shopId) {
        ReportPorts.Ledger ledger = ports.ledger();
        FoldMonth fold =
                new FoldMonth(
                        ledger.sources(),
                        ledger.heads(),
                        reward -> ledger.donations().test(shopId, reward));
        return new CarryForward(fold, ledger.carried(), ledger.days());
    }
}
