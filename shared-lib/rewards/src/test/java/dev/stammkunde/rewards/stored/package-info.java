@NullMarked
package dev.stammkunde.rewards.stored;

import org.jspecify.annotations.NullMarked;
