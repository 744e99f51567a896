package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Celebration;
import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Celebrated birthdays in memory. */
public final class InMemoryCelebrations implements Celebrations {

    private final Map<CustomerId, Map<CampaignId, Celebration>> last = new HashMap<>();

    @Override
    public synchronized Optional<Celebration> findLast(CustomerId customer, CampaignId campaign) {
        return Optional.ofNullable(last.getOrDefault(customer, Map.of()).get(campaign));
    }

    @Override
    public synchronized SaveResult celebrate(
            CustomerId customer,
            CampaignId campaign,
            Optional<Celebration> before,
            Celebration next) {
        if (!findLast(customer, campaign).equals(before)) {
            return SaveResult.CONFLICT;
        }
        last.computeIfAbsent(customer, id -> new HashMap<>()).put(campaign, next);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        last.remove(customer);
    }
}
