/** Tiers of regular customers: what qualifies, how long it holds, and what it gives. */
@NullMarked
package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.NullMarked;
