/** Campaigns, mail settings and coupon codes in memory, and the contracts of their ports. */
@NullMarked
package dev.stammkunde.testkit.campaigns;

import org.jspecify.annotations.NullMarked;
