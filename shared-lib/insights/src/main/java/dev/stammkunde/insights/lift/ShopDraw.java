package dev.stammkunde.insights.lift;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How a shop draws the customers who get no campaign's mails, and what things cost it.
 *
 * @param holdoutPercent of its permanent holdout; 0 where it has none
 * @param since from when the share is this one
 * @param areCostsKnown whether finance has said what a point is worth
 * @param minorPerPoint what a point that is given costs, in minor units, by how many are redeemed
 * @param minorPerMail what a mail costs, in minor units
 */
public record ShopDraw(
        int holdoutPercent,
        Instant since,
        boolean areCostsKnown,
        BigDecimal minorPerPoint,
        BigDecimal minorPerMail) {}
