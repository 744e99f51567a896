/** Redeems points for rewards, and pays orders with points in part. */
@NullMarked
package dev.stammkunde.redeemrewards;

import org.jspecify.annotations.NullMarked;
