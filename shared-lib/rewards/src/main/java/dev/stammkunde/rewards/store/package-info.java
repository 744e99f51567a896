/** Rewards and redemptions in DynamoDB. */
@NullMarked
package dev.stammkunde.rewards.store;

import org.jspecify.annotations.NullMarked;
