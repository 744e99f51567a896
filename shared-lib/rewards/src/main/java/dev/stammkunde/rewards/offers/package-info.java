/** What of a shop's rewards a customer can have now, and what they have. */
@NullMarked
package dev.stammkunde.rewards.offers;

import org.jspecify.annotations.NullMarked;
