package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds which tiers customers have. Campaigns know nothing of tiers but this. */
@FunctionalInterface
public interface FindTierStandings {

    /** Of a stack without tiers. */
    FindTierStandings NONE = (customers, at) -> Map.of();

    /**
     * Finds those of customers, merged ones by who stays.
     *
     * @param customers of one shop, at most 100
     * @param at the time at which they have the tiers
     * @return without those who have none
     */
    Map<CustomerId, TierStanding> tiers(List<CustomerId> customers, Instant at);
}
