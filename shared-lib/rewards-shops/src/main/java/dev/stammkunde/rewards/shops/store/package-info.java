/** The stores that functions need to take redemptions on at shops. */
@NullMarked
package dev.stammkunde.rewards.shops.store;

import org.jspecify.annotations.NullMarked;
