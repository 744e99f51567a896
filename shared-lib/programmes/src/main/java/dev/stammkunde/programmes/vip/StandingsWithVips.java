package dev.stammkunde.programmes.vip;

import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.TierStanding;
import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells audiences who is a VIP, beside the tiers that somebody else tells. */
public record StandingsWithVips(FindStandings ofTiers, Vips kept) implements FindStandings {

    @Override
    public Map<CustomerId, TierStanding> tiers(List<CustomerId> customers, Instant at) {
        return ofTiers.tiers(customers, at);
    }

    @Override
    public Set<CustomerId> vips(List<CustomerId> customers, Instant at) {
        return kept.some(customers).values().stream()
                .map(Vips.Kept::vip)
                .filter(vip -> vip.isAt(at))
                .map(Vip::customer)
                .collect(Collectors.toSet());
    }
}
