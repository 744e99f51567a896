package dev.stammkunde.insights.value;

/**
 * Why a model says nothing, and the figure that kept it from it.
 *
 * @param figure what the reason speaks of: buyers, days, a slope, a parameter, a correlation; 0
 *     where it speaks of none
 */
public record Abstention(Reason reason, double figure) {

    /** Fewer buyers carry no model. */
    public static final int FEWEST_BUYERS = 500;

    /** Fewer days since the first purchase of the shop carry no model. */
    public static final int FEWEST_DAYS = 180;

    /** A slope of calibration below it is of a model that is too sure. */
    public static final double LEAST_SLOPE = 0.8;

    /** A slope of calibration above it is of a model that is too timid. */
    public static final double MOST_SLOPE = 1.2;

    /** Gamma-Gamma takes what somebody spends for independent of how often. */
    public static final double MOST_CORRELATION = 0.3;

    /** Why it says nothing. */
    public enum Reason {
        /** There are fewer than {@link #FEWEST_BUYERS}. */
        TOO_FEW_BUYERS,
        /** The shop sells for less than {@link #FEWEST_DAYS}. */
        TOO_SHORT,
        /** No parameters are likelier than all others. */
        NOT_CONVERGED,
        /** In the days of the back-test all bought or none, or all had the same chance. */
        NOT_JUDGED,
        /** The slope of calibration is too far from 1. */
        UNCALIBRATED,
        /** So it is of customers with repeats, beyond what chance explains. */
        UNCALIBRATED_OF_REPEATS,
        /** No parameters of amounts are likelier than all others. */
        VALUE_NOT_CONVERGED,
        /** Gamma-Gamma's q is at most 1, where amounts have no mean. */
        VALUE_WITHOUT_MEAN,
        /** Who buys more often spends more, or less, each time. */
        VALUE_GOES_WITH_FREQUENCY
    }
}
