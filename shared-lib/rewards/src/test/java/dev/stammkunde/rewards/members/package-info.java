@NullMarked
package dev.stammkunde.rewards.members;

import org.jspecify.annotations.NullMarked;
