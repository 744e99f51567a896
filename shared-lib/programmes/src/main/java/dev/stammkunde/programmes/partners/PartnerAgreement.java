package dev.stammkunde.programmes.partners;

import java.math.BigDecimal;

/**
 * What was agreed with a partner, as its author wrote it.
 *
 * @param name what customers call the partner
 * @param contact who answers for it, such as an address; for the team alone
 * @param earnRate points for one unit of the currency; fractions of a point are dropped
 * @param term when points can be earned and redeemed with it
 * @param prices what the two shops pay each other
 * @param limits of what one partner may report
 * @param settlementDay from this day of the next month on a month can be closed
 */
public record PartnerAgreement(
        String name,
        String contact,
        BigDecimal earnRate,
        PartnerTerm term,
        PartnerPrices prices,
        PartnerLimits limits,
        int settlementDay) {}
