/** Campaigns, mail settings, coupon codes and runs, in the campaigns table. */
@NullMarked
package dev.stammkunde.dynamodb.campaigns;

import org.jspecify.annotations.NullMarked;
