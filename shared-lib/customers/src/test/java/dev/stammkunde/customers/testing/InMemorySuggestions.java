package dev.stammkunde.customers.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.customers.suggestions.KeptSuggestions;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionRun;
import dev.stammkunde.customers.suggestions.SuggestionRun.UnderWay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suggestions in memory. */
public final class InMemorySuggestions implements KeptSuggestions, FindSuggestions {

    private final Map<String, SuggestionRun> runs = new HashMap<>();
    private final Map<CustomerId, Map<Instant, List<Suggestion>>> kept = new HashMap<>();

    @Override
    public List<Suggestion> find(CustomerId customer, Instant now) {
        return Optional.ofNullable(progress(customer.shopId()).whole())
                .map(run -> kept.getOrDefault(customer, Map.of()).getOrDefault(run, List.of()))
                .orElse(List.of());
    }

    @Override
    public SuggestionRun progress(String shopId) {
        return runs.getOrDefault(shopId, SuggestionRun.NONE);
    }

    @Override
    public void keep(String shopId, Instant run, Map<String, List<Suggestion>> byCustomer) {
        byCustomer.forEach(
                (id, suggestions) ->
                        kept.computeIfAbsent(new CustomerId(shopId, id), _ -> new HashMap<>())
                                .put(run, List.copyOf(suggestions)));
    }

    @Override
    public boolean move(String shopId, Instant run, String after) {
        SuggestionRun before = progress(shopId);
        UnderWay underWay = before.underWay();
        boolean isShown = before.whole() != null && !before.whole().isBefore(run);
        boolean isBehind =
                underWay != null
                        && (underWay.run().isAfter(run)
                                || underWay.run().equals(run)
                                        && underWay.after().compareTo(after) > 0);
        if (isShown || isBehind) {
            return false;
        }
        runs.put(shopId, new SuggestionRun(before.whole(), new UnderWay(run, after)));
        return true;
    }

    @Override
    public boolean finish(String shopId, Instant run) {
        SuggestionRun before = progress(shopId);
        UnderWay underWay = before.underWay();
        if (before.whole() != null && before.whole().isAfter(run)
                || underWay != null && underWay.run().isAfter(run)) {
            return false;
        }
        runs.put(shopId, new SuggestionRun(run, null));
        return true;
    }

    @Override
    public void forget(CustomerId customer) {
        kept.remove(customer);
    }
}
