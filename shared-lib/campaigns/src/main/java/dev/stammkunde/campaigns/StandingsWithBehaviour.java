package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.behaviour.FindBehaviour;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells audiences what customers did in the shop's pages, beside what somebody else tells. */
public record StandingsWithBehaviour(FindStandings others, FindBehaviour kept)
        implements FindStandings {

    @Override
    public Map<CustomerId, TierStanding> tiers(List<CustomerId> customers, Instant at) {
        return others.tiers(customers, at);
    }

    @Override
    public Set<CustomerId> vips(List<CustomerId> customers, Instant at) {
        return others.vips(customers, at);
    }

    @Override
    public Map<CustomerId, KeptBehaviour> behaviour(List<CustomerId> customers, Instant at) {
        Map<CustomerId, KeptBehaviour> found = new LinkedHashMap<>();
        customers.forEach(customer -> found.put(customer, kept.behaviourOf(customer).asOf(at)));
        return found;
    }

    @Override
    public Map<CustomerId, CustomerRating> ratings(
            Map<CustomerId, Activity> activities, Instant at) {
        return others.ratings(activities, at);
    }
}
