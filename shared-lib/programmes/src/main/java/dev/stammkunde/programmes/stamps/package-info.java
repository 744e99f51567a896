/** Stamp cards: stamps for what customers buy, and a reward for a full card. */
@NullMarked
package dev.stammkunde.programmes.stamps;

import org.jspecify.annotations.NullMarked;
