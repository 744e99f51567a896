package dev.stammkunde.finance.closing;

import dev.stammkunde.platform.Sha256;

/**
 * What a month goes on from and what it leaves, as {@link
 * dev.stammkunde.finance.months.CarriedMonth#state} names it.
 *
 * @param opening as the month before left it
 * @param closing that the next month begins with
 */
public record CarriedStates(String opening, String closing) {

    public CarriedStates {
        Sha256.require(opening);
        Sha256.require(closing);
    }
}
