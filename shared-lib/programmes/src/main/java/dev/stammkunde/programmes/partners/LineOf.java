package dev.stammkunde.programmes.partners;

import dev.stammkunde.points.PartnerDealKind;
import dev.stammkunde.programmes.partners.SettlementLine.Kind;

import java.math.BigDecimal;

/** What a booking adds to a statement: points as the ledger has them, at the price of then. */
final class LineOf {

    private LineOf() {}

    static SettlementLine purchase(PartnerTransaction transaction, PartnerPrices prices) {
        return line(
                transaction,
                transaction.id().transaction(),
                transaction.booked(),
                1,
                prices.perTransaction());
    }

    static SettlementLine reversal(PartnerTransaction transaction, PartnerReversal reversal) {
        return line(
                transaction,
                transaction.id().transaction() + '/' + reversal.id(),
                reversal.booked(),
                0,
                BigDecimal.ZERO);
    }

    private static SettlementLine line(
            PartnerTransaction transaction,
            String reference,
            Booked booked,
            int transactions,
            BigDecimal fee) {
        boolean isEarning = transaction.deal().kind() == PartnerDealKind.EARNED;
        return new SettlementLine(
                reference,
                isEarning ? Kind.ISSUED : Kind.REDEEMED,
                booked.at(),
                transaction.deal().amount().getCurrencyUnit(),
                isEarning ? booked.points() : -booked.points(),
                transaction.price(),
                transactions,
                fee);
    }
}
