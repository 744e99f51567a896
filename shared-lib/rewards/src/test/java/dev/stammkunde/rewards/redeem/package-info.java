@NullMarked
package dev.stammkunde.rewards.redeem;

import org.jspecify.annotations.NullMarked;
