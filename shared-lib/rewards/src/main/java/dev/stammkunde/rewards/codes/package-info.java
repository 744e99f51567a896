/** Codes that a shop accepts at its checkout: how they come to exist there, and how they end. */
@NullMarked
package dev.stammkunde.rewards.codes;

import org.jspecify.annotations.NullMarked;
