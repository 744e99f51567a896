package dev.stammkunde.programmes.referral;

import org.joda.money.Money;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a referral is paid for and with. A later version of the programme changes none of it.
 *
 * @param referrerPoints for the customer who brings a friend; may be 0
 * @param friendPoints for the friend; may be 0, but not both
 * @param minimum what the friend's order must come to after refunds, tax included
 * @param holdDays from the payment until points are given
 * @param friendDays in which the friend must order after naming the code
 * @param most referrals of one customer that are paid within a period
 * @param period in which they are counted, by the shop's calendar
 */
public record ReferralTerms(
        long referrerPoints,
        long friendPoints,
        Money minimum,
        int holdDays,
        int friendDays,
        int most,
        Period period) {

    /** In what a customer's paid referrals are counted. */
    public enum Period {
        MONTH,
        YEAR;

        /** Names the period that a day is in. */
        String of(LocalDate day) {
            return switch (this) {
                case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).format(day);
                case YEAR -> DateTimeFormatter.ofPattern("uuuu", Locale.ROOT).format(day);
            };
        }
    }
}
