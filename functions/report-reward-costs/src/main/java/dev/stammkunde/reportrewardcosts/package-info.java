/** The function report-reward-costs. */
@NullMarked
package dev.stammkunde.reportrewardcosts;

import org.jspecify.annotations.NullMarked;
