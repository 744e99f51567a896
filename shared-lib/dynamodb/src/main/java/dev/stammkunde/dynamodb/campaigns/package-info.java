/** Campaigns, mail settings and coupon codes, in the campaigns table. */
@NullMarked
package dev.stammkunde.dynamodb.campaigns;

import org.jspecify.annotations.NullMarked;
