package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what customers are in the shop's programmes, how they are rated, and what they did in its
 * pages. Campaigns know nothing of tiers, VIPs, ratings and behaviour but this.
 */
@FunctionalInterface
public interface FindStandings {

    /** Of a stack without tiers and VIPs. */
    FindStandings NONE = (customers, at) -> Map.of();

    /**
     * Finds the tiers of customers, of merged ones those of who stays.
     *
     * @param customers of one shop, at most 100
     * @param at the time at which they have the tiers
     * @return without those who have none
     */
    Map<CustomerId, TierStanding> tiers(List<CustomerId> customers, Instant at);

    /**
     * Finds those of customers who are VIPs: none where the shop has none.
     *
     * @param customers of one shop, at most 100
     */
    default Set<CustomerId> vips(List<CustomerId> customers, Instant at) {
        return Set.of();
    }

    /**
     * Finds what customers did in the shop's pages, as far as it may be looked at: nothing where
     * nobody keeps it.
     *
     * @param customers of one shop, at most 100
     */
    default Map<CustomerId, KeptBehaviour> behaviour(List<CustomerId> customers, Instant at) {
        return Map.of();
    }

    /**
     * Finds how customers are rated: nobody is of a shop that was never rated.
     *
     * @param activities of customers of one shop, at most 100
     * @return without those who are not rated
     */
    default Map<CustomerId, CustomerRating> ratings(
            Map<CustomerId, Activity> activities, Instant at) {
        return Map.of();
    }
}
