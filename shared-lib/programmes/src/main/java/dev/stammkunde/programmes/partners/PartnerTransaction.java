package dev.stammkunde.programmes.partners;

import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerDeal;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A purchase that a partner reported, and what was taken back of it since.
 *
 * @param customerId whose it was when it was reported; their account may have been joined since
 * @param deal what was reported
 * @param content digest of the report, so that another one of the same id is known
 * @param points that were earned or redeemed; more than zero
 * @param lots that it opened, or took
 * @param price of a point by the agreement of then, in minor units; what is taken back has it too
 * @param booked how it was booked
 * @param reversals in the order in which they came
 * @param version counts its writes, from 1
 */
public record PartnerTransaction(
        PartnerTransactionId id,
        String customerId,
        PartnerDeal deal,
        String content,
        long points,
        List<Lot> lots,
        BigDecimal price,
        Booked booked,
        List<PartnerReversal> reversals,
        long version) {

    public PartnerTransaction {
        lots = List.copyOf(lots);
        reversals = List.copyOf(reversals);
    }

    /** Finds what took a part of it back. */
    public Optional<PartnerReversal> findReversal(String reversalId) {
        return reversals.stream().filter(one -> one.id().equals(reversalId)).findFirst();
    }

    /** What was not taken back yet. */
    public Money left() {
        return reversals.stream().map(PartnerReversal::amount).reduce(deal.amount(), Money::minus);
    }

    /** Returns the points that were taken back, or should have been. */
    public long pointsBack() {
        return reversals.stream().mapToLong(PartnerReversal::due).sum();
    }

    /** Returns the transaction with one reversal more. */
    public PartnerTransaction with(PartnerReversal reversal) {
        List<PartnerReversal> all = new ArrayList<>(reversals);
        all.add(reversal);
        return new PartnerTransaction(
                id, customerId, deal, content, points, lots, price, booked, all, version + 1);
    }
}
