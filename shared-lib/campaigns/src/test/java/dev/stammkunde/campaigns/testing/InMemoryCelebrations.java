package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Celebration;
import dev.stammkunde.campaigns.CelebrationSeries;
import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Celebrated birthdays in memory. */
public final class InMemoryCelebrations implements Celebrations {

    private final Map<CustomerId, Map<CelebrationSeries, Celebration>> last = new HashMap<>();

    @Override
    public synchronized Optional<Celebration> findLast(
            CustomerId customer, CelebrationSeries series) {
        return Optional.ofNullable(last.getOrDefault(customer, Map.of()).get(series));
    }

    @Override
    public synchronized SaveResult celebrate(
            CustomerId customer,
            CelebrationSeries series,
            Optional<Celebration> before,
            Celebration next) {
        if (!findLast(customer, series).equals(before)) {
            return SaveResult.CONFLICT;
        }
        last.computeIfAbsent(customer, id -> new HashMap<>()).put(series, next);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<Celebration> lastOfEach(CustomerId customer, CampaignId campaign) {
        return last.getOrDefault(customer, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().campaign().equals(campaign))
                .filter(entry -> entry.getKey().day() != null)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        last.remove(customer);
    }
}
