package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.costs.CostTerms;
import dev.stammkunde.finance.costs.CountCosts;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.finance.costs.ReadRedemptionBookings;
import dev.stammkunde.finance.costs.ServiceUse;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.finance.months.MonthSpan;
import dev.stammkunde.finance.settings.ArticleTreatment;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.programmes.membership.MemberPoints;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a month cost.
 *
 * @param unknown bookings of redemptions whose cost nobody knows
 * @param memberPoints that orders earned by memberships alone, by plan
 */
record CountedMonth(MonthCosts costs, long unknown, SortedMap<String, Long> memberPoints) {

    /** Counts, in the time of the month and of nothing else. */
    static CountedMonth of(
            ReportPorts ports,
            MonthSpan span,
            Instant asOf,
            FinanceSettings settings,
            FoldedMonth folded) {
        String shopId = span.month().shopId();
        CountCosts count =
                new CountCosts(
                        shopId, terms(settings), ports.costs().taken(), ports.costs().rates());
        MemberPoints members = new MemberPoints();
        FoldMonth.Sources sources = ports.ledger().sources();
        new ReadRedemptionBookings(
                        ports.ledger().days(),
                        new ReadJournal(sources.journal(), sources.spill()),
                        sources.documents()::entry,
                        '"' + MemberPoints.RULE)
                .read(
                        span,
                        asOf,
                        entry -> {
                            count.take(entry);
                            members.take(entry);
                        });
        long mails = ports.costs().mails().sent(shopId, span.from(), asOf);
        MonthCosts costs =
                count.costs(
                        folded.figures(),
                        new ServiceUse(
                                mails,
                                settings.mailPricePerThousandUsd(),
                                folded.figures().orders()));
        return new CountedMonth(costs, count.unknown(), members.byPlan());
    }

    private static CostTerms terms(FinanceSettings settings) {
        return new CostTerms(
                settings.currency().getCode(),
                settings.valuePerPoint(),
                treatment(settings.articleWithOrder()),
                settings.usdRate(),
                settings.budgetPerMonth());
    }

    private static VatTreatment treatment(ArticleTreatment article) {
        return switch (article) {
            case PRICE_REDUCTION -> VatTreatment.PRICE_REDUCTION;
            case FREE_SUPPLY -> VatTreatment.FREE_SUPPLY;
        };
    }
}
