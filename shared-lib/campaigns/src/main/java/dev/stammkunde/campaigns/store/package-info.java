/** Campaigns, mail settings, coupon codes and runs, in the campaigns table. */
@NullMarked
package dev.stammkunde.campaigns.store;

import org.jspecify.annotations.NullMarked;
