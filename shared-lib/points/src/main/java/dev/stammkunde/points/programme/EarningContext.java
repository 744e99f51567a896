package dev.stammkunde.points.programme;

import java.time.LocalDate;

/**
 * What a bonus may depend on besides the line.
 *
 * @param paidOn the day in shop time
 * @param firstOrder whether no order has earned points in this account yet
 */
record EarningContext(LocalDate paidOn, boolean firstOrder) {}
