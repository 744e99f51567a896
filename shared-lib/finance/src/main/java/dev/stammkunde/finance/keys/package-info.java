/** Keys that sign closes and days: those that KMS keeps, and public ones. */
@NullMarked
package dev.stammkunde.finance.keys;

import org.jspecify.annotations.NullMarked;
