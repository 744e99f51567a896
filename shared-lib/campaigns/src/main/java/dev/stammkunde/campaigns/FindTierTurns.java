package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds the customers of whose tier a campaign writes. Campaigns know nothing of tiers but this.
 *
 * <p>It costs in proportion to those whose tier ends until then or changed in the days before.
 */
@FunctionalInterface
public interface FindTierTurns {

    /** Of a stack without tiers. */
    FindTierTurns NONE = (shopId, rule, when, cursor) -> new Page(List.of(), null);

    /**
     * A customer of whose tier is to be written.
     *
     * @param tierId the tier that was reached, ends or has ended
     * @param window names the window or the day of it: who reaches a tier twice in a window is
     *     written to once
     * @param occasion the day on which it happened or happens
     */
    record Turned(CustomerId customer, String tierId, String window, LocalDate occasion) {}

    /**
     * Some of many.
     *
     * @param next where the next page begins; absent after the last
     */
    record Page(List<Turned> turned, @Nullable String next) {
        public Page {
            turned = List.copyOf(turned);
        }
    }

    /**
     * Finds some.
     *
     * @param cursor where a page before ended; empty for the first
     */
    Page turned(String shopId, CampaignRule.OnTier rule, FindFollowUps.When when, String cursor);
}
