/**
 * The redemption of points: what is set aside for what, how it comes to work in the shop, and how
 * it ends.
 */
@NullMarked
package dev.stammkunde.rewards.redeem;

import org.jspecify.annotations.NullMarked;
