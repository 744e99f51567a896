/** Rewards: what customers get for their points. */
@NullMarked
package dev.stammkunde.rewards;

import org.jspecify.annotations.NullMarked;
