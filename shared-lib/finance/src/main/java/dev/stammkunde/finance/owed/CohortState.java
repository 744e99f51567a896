package dev.stammkunde.finance.owed;

/**
 * A cohort at the end of a month.
 *
 * @param price frozen when the month of sale was closed
 * @param allocated of its sales to points, as it was reported, in minor units of the books
 * @param recognised of {@code allocated}, as it was reported
 */
public record CohortState(
        FrozenPrice price, CohortHistory history, long allocated, long recognised) {}
