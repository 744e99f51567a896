/** Rewards as documents: what authors write and what is stored. */
@NullMarked
package dev.stammkunde.rewards.json;

import org.jspecify.annotations.NullMarked;
