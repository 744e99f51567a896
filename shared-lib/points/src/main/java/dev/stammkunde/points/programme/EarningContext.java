package dev.stammkunde.points.programme;

import java.time.LocalDate;

/**
 * What a bonus may depend on besides the line.
 *
 * @param paidOn the day in shop time
 * @param buyer who buys
 */
record EarningContext(LocalDate paidOn, EarningBuyer buyer) {}
