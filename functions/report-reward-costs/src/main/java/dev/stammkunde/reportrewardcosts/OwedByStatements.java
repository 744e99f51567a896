package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.costs.FindPartnersOwed;
import dev.stammkunde.finance.costs.PartnersOwed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.PartnerStatement;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.partners.StatementLine;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells what shops and partners owe each other by the month's statements: as they were closed, or
 * as far as they have come. So the report and the statement cannot differ.
 */
record OwedByStatements(Schemes<PartnerAgreement> agreements, SettleMonths months)
        implements FindPartnersOwed {

    /** Archived agreements too: what was settled stays owed. */
    @Override
    public List<PartnersOwed> owed(String shopId, YearMonth month) {
        return agreements.all(shopId).stream()
                .flatMap(agreement -> owed(agreement.id(), month))
                .sorted(
                        Comparator.comparing(PartnersOwed::partner)
                                .thenComparing(PartnersOwed::currency))
                .toList();
    }

    private Stream<PartnersOwed> owed(DocumentId partner, YearMonth month) {
        return switch (months.show(partner, month)) {
            case SettleMonths.Outcome.Done(PartnerStatement statement, boolean _) ->
                    statement.totals().keySet().stream().map(currency -> owed(statement, currency));
            // Its document was there a moment ago.
            case SettleMonths.Outcome.Refused _ -> Stream.empty();
        };
    }

    private static PartnersOwed owed(PartnerStatement statement, String currency) {
        long issued = 0;
        long redeemed = 0;
        long fees = 0;
        long corrections = 0;
        for (StatementLine line : statement.lines()) {
            if (!line.currency().getCode().equals(currency)) {
                continue;
            }
            switch (line.kind()) {
                case ISSUED -> issued += line.amount();
                case REDEEMED -> redeemed -= line.amount();
                case FEE_PER_TRANSACTION, FEE_PER_MONTH -> fees += line.amount();
                case CORRECTION -> corrections += line.amount();
            }
        }
        return new PartnersOwed(
                statement.partner().id(),
                currency,
                issued,
                redeemed,
                fees,
                corrections,
                statement.made().isPresent());
    }
}
