package dev.stammkunde.finance.report;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.costs.DonationsOwed;
import dev.stammkunde.finance.costs.FeesOwed;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.PartnersOwed;
import dev.stammkunde.finance.owed.Owed;

import java.util.List;

/**
 * What finance reads of a month.
 *
 * @param legalEntity whose books it belongs to
 * @param isClosed whether the month is sealed; until then the report may still change
 * @param donations what organisations are owed; none where customers give to nobody
 * @param fees what members are owed for fees; none where the shop sells no memberships
 * @param partners what the shop and its partners owe each other; none without partners
 */
public record MonthReport(
        String legalEntity,
        boolean isClosed,
        MonthFigures figures,
        MonthCosts costs,
        Owed owed,
        List<DonationsOwed> donations,
        List<FeesOwed> fees,
        List<PartnersOwed> partners,
        TieOut tieOut) {

    public MonthReport {
        donations = List.copyOf(donations);
        fees = List.copyOf(fees);
        partners = List.copyOf(partners);
    }

    /** Returns the same as it is sealed. */
    public MonthReport closed() {
        return new MonthReport(
                legalEntity, true, figures, costs, owed, donations, fees, partners, tieOut);
    }

    /** One of a shop without partners and memberships, whose customers give to nobody. */
    public MonthReport(
            String legalEntity,
            boolean isClosed,
            MonthFigures figures,
            MonthCosts costs,
            Owed owed,
            TieOut tieOut) {
        this(legalEntity, isClosed, figures, costs, owed, List.of(), List.of(), List.of(), tieOut);
    }
}
