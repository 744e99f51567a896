package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.vip.VipReviews;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** VIPs in memory, as DynamoDB keeps them. */
public final class InMemoryVips implements Vips, VipReviews {

    private final Map<CustomerId, Kept> kept = new HashMap<>();
    private final List<VipTurn> turns = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    /** What was done by people, the oldest first. */
    public final List<AuditEntry> audit = new ArrayList<>();

    @Override
    public synchronized Optional<Kept> find(CustomerId customer) {
        return Optional.ofNullable(kept.get(customer));
    }

    @Override
    public synchronized Map<CustomerId, Kept> some(List<CustomerId> customers) {
        Map<CustomerId, Kept> found = new HashMap<>(kept);
        found.keySet().retainAll(customers);
        return found;
    }

    @Override
    public synchronized Page page(String shopId, int most, @Nullable String after) {
        TreeMap<String, Kept> sorted = new TreeMap<>();
        kept.forEach(
                (customer, one) -> {
                    if (customer.shopId().equals(shopId)) {
                        sorted.put(customer.id(), one);
                    }
                });
        List<Kept> rest =
                List.copyOf(
                        after == null ? sorted.values() : sorted.tailMap(after, false).values());
        List<Kept> page = rest.subList(0, Math.min(most, rest.size()));
        // DynamoDB tells of a next page wherever a page is full.
        return new Page(page, page.size() < most ? null : page.getLast().vip().customer().id());
    }

    @Override
    public synchronized SaveResult save(Change change) {
        if (!Objects.equals(kept.get(change.customer()), change.before())) {
            return SaveResult.CONFLICT;
        }
        if (change.after() == null) {
            kept.remove(change.customer());
        } else {
            Kept before = change.before();
            kept.put(
                    change.customer(),
                    new Kept(change.after(), before == null ? 1 : before.version() + 1));
        }
        if (change.turn() != null) {
            turns.add(change.turn());
        }
        if (change.audit() != null) {
            audit.add(change.audit());
        }
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<VipTurn> turns(String shopId, Instant since) {
        return turns.stream()
                .filter(turn -> turn.customer().shopId().equals(shopId))
                .filter(turn -> turn.at().isAfter(since))
                .sorted(Comparator.comparing(VipTurn::at))
                .toList();
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        kept.remove(customer);
        turns.removeIf(turn -> turn.customer().equals(customer));
    }

    @Override
    public synchronized Optional<Place> find(String shopId) {
        return Optional.ofNullable(places.get(shopId));
    }

    @Override
    public synchronized void keep(String shopId, Place place) {
        Place before = places.get(shopId);
        if (before == null || !before.day().isAfter(place.day())) {
            places.put(shopId, place);
        }
    }
}
