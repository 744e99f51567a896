package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.closing.ForgetStaleMonths;
import dev.stammkunde.finance.closing.JournalMonth;
import dev.stammkunde.finance.costs.DonationsOwed;
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
import java.util.SortedSet;
import java.util.TreeSet;

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
        SortedSet<YearMonth> stale = new TreeSet<>(forgetStale(month, ask.span().isKept() ? 1 : 0));
        FoldedMonth folded = carry.fold(fold);
        if (hasGap(folded.tieOut()) && stale.addAll(forgetStale(month, ForgetStaleMonths.MOST))) {
            folded = carry.fold(fold);
        }
        // Where the month before was read anew, the month may begin at another time.
        MonthSpan span = MonthSpan.of(ports.ledger().carried(), month);
        OwedBefore.Before before =
                new OwedBefore(ports.closes().closed(), ports.closes().files(), carry)
                        .of(
                                month,
                                findFirst(month)
                                        .filter(found -> found.isBefore(month.month()))
                                        .orElse(month.month()),
                                settings,
                                ask.now());
        CountedMonth counted = CountedMonth.of(ports, span, ask.asOf(), settings, folded);
        MonthCosts costs = counted.costs();
        Measured measured = MeasureOwed.of(before.state(), folded.figures(), settings);
        return new MonthRead(
                new MonthReport(
                        settings.legalEntity(),
                        false,
                        folded.figures(),
                        costs,
                        measured.owed(),
                        DonationsOwed.of(
                                ports.ledger().donated(), month.shopId(), span.from(), ask.asOf()),
                        FeesOfMonth.of(
                                ports.ledger().fees(),
                                month,
                                ask.asOf(),
                                settings,
                                counted.memberPoints()),
                        ports.ledger().partners().owed(month.shopId(), month.month()),
                        folded.tieOut()),
                folded,
                settings,
                measured.next(),
                before.provision(),
                notes(span, counted, stale, folded.tieOut()));
    }

    /**
     * Forgets what was kept before all had reached the journal. What open months began with is
     * looked at each time; their entries are compared in a month that was kept, and in those before
     * one that lacks some.
     */
    private List<YearMonth> forgetStale(ShopMonth last, int most) {
        ReportPorts.Ledger ledger = ports.ledger();
        return new ForgetStaleMonths(ledger.carried(), ports.closes().closed(), journal(), first)
                .forget(last, most);
    }

    private static boolean hasGap(TieOut tieOut) {
        return tieOut.differences().stream().anyMatch(it -> it.kind() == TieOut.Kind.GAP);
    }

    private List<String> notes(
            MonthSpan span, CountedMonth counted, SortedSet<YearMonth> stale, TieOut tieOut) {
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
