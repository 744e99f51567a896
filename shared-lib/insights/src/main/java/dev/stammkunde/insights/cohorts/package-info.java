/** Customers by the month of their first purchase, and what they did in the months after it. */
@NullMarked
package dev.stammkunde.insights.cohorts;

import org.jspecify.annotations.NullMarked;
