/**
 * What a month's bookings did to points, folded from the journal: customer by customer, month after
 * month, in bounded memory.
 */
@NullMarked
package dev.stammkunde.finance.months;

import org.jspecify.annotations.NullMarked;
