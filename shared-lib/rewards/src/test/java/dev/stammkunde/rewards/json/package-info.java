@NullMarked
package dev.stammkunde.rewards.json;

import org.jspecify.annotations.NullMarked;
