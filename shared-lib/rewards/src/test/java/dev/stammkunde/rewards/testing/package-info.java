@NullMarked
package dev.stammkunde.rewards.testing;

import org.jspecify.annotations.NullMarked;
