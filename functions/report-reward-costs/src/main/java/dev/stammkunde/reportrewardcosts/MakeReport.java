package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.JournalMonth;
import dev.stammkunde.finance.costs.CostTerms;
import dev.stammkunde.finance.costs.CountCosts;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.finance.costs.ReadRedemptionBookings;
import dev.stammkunde.finance.costs.ServiceUse;
import dev.stammkunde.finance.months.CarryForward;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.finance.owed.MeasureOwed;
import dev.stammkunde.finance.owed.MeasureOwed.Measured;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.ArticleTreatment;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.points.journal.ReadJournal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads a month: what it did to points, what it cost, and what is owed at its end. */
final class MakeReport {

    private final ReportPorts ports;

    MakeReport(ReportPorts ports) {
        this.ports = ports;
    }

    /** What of the settings a month is folded by. */
    static FoldTerms terms(FinanceSettings settings) {
        return new FoldTerms(
                settings.provision().minimumPoints(),
                settings.earnedReasons(),
                settings.currency().getCode());
    }

    /**
     * Finds the month in which a shop booked for the first time, up to a month; nothing where it
     * never did.
     */
    Optional<YearMonth> findFirst(ShopMonth month) {
        LocalDate last = LocalDate.ofInstant(month.ends(), ZoneOffset.UTC);
        return ports.ledger().days().days(month.shopId(), LocalDate.EPOCH, last).stream()
                .findFirst()
                .map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant())
                .map(at -> ShopMonth.of(month.shopId(), at, month.zone()).month())
                .map(first -> first.isAfter(month.month()) ? month.month() : first);
    }

    /**
     * Reads a month up to a moment.
     *
     * @param asOf its end, or before
     */
    MonthRead read(ShopMonth month, Instant asOf, FinanceSettings settings, Instant now) {
        CarryForward carry = carry(month.shopId());
        OwedBefore.Before before =
                new OwedBefore(ports.closes().closed(), ports.closes().files(), carry)
                        .of(month, findFirst(month).orElse(month.month()), settings, now);
        FoldedMonth folded = carry.fold(new CarryForward.Ask(month, asOf, terms(settings), now));
        CountCosts count = count(folded.figures().month(), asOf, settings);
        MonthCosts costs = costs(count, asOf, settings, folded);
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
                count.unknown());
    }

    /**
     * Whether the journal has the bookings that a month was folded from, and no others: what came
     * to it late is in no month that was kept before.
     *
     * @param from where the month before ended
     */
    boolean isAllOfTheJournal(MonthRead read, Instant from) {
        ShopMonth month = read.report().figures().month();
        FoldMonth.Sources sources = ports.ledger().sources();
        return new JournalMonth(
                        ports.ledger().days(),
                        new ReadJournal(sources.journal(), sources.spill()),
                        sources.spill(),
                        sources.documents()::entry)
                .read(month.shopId(), from, month.ends())
                .equals(read.folded().digest());
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

    private CountCosts count(ShopMonth month, Instant asOf, FinanceSettings settings) {
        CostTerms terms =
                new CostTerms(
                        settings.currency().getCode(),
                        settings.valuePerPoint(),
                        treatment(settings.articleWithOrder()),
                        settings.usdRate(),
                        settings.budgetPerMonth());
        CountCosts count =
                new CountCosts(month.shopId(), terms, ports.costs().taken(), ports.costs().rates());
        FoldMonth.Sources sources = ports.ledger().sources();
        new ReadRedemptionBookings(
                        ports.ledger().days(),
                        new ReadJournal(sources.journal(), sources.spill()),
                        sources.documents()::entry)
                .read(month, asOf, count::take);
        return count;
    }

    private MonthCosts costs(
            CountCosts count, Instant asOf, FinanceSettings settings, FoldedMonth folded) {
        ShopMonth month = folded.figures().month();
        long mails = ports.costs().mails().sent(month.shopId(), month.begins(), asOf);
        return count.costs(
                folded.figures(),
                new ServiceUse(
                        mails, settings.mailPricePerThousandUsd(), folded.figures().orders()));
    }

    private static VatTreatment treatment(ArticleTreatment article) {
        return switch (article) {
            case PRICE_REDUCTION -> VatTreatment.PRICE_REDUCTION;
            case FREE_SUPPLY -> VatTreatment.FREE_SUPPLY;
        };
    }
}
