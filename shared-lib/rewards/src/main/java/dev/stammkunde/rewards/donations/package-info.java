/** What customers gave for points to organisations, and what the shop owes and paid to them. */
@NullMarked
package dev.stammkunde.rewards.donations;

import org.jspecify.annotations.NullMarked;
