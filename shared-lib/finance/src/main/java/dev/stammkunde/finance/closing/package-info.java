/**
 * Closing of months, and signatures of days: what was told once can be proven for ever, and is
 * never changed.
 */
@NullMarked
package dev.stammkunde.finance.closing;

import org.jspecify.annotations.NullMarked;
