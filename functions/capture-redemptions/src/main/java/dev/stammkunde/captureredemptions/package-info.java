/** Counts redemptions as redeemed when an order used them, and gives back what is refunded. */
@NullMarked
package dev.stammkunde.captureredemptions;

import org.jspecify.annotations.NullMarked;
