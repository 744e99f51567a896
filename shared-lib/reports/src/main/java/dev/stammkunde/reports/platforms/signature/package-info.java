/** Proof that a delivery comes from the shop: one scheme per platform. */
@NullMarked
package dev.stammkunde.reports.platforms.signature;

import org.jspecify.annotations.NullMarked;
