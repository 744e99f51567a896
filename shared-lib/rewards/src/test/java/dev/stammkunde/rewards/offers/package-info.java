@NullMarked
package dev.stammkunde.rewards.offers;

import org.jspecify.annotations.NullMarked;
