/** Reads the journal in steps, keeps each order's newest state, and counts figures of them. */
@NullMarked
package dev.stammkunde.insights.gathering;

import org.jspecify.annotations.NullMarked;
