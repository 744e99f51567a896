@NullMarked
package dev.stammkunde.rewards.store;

import org.jspecify.annotations.NullMarked;
