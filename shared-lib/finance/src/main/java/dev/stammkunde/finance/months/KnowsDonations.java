package dev.stammkunde.finance.months;

/** Knows what becomes of rewards. */
@FunctionalInterface
public interface KnowsDonations {

    /** Whether a reward gives money to somebody else. Asked once for each reward of a month. */
    boolean isDonation(String reward);
}
