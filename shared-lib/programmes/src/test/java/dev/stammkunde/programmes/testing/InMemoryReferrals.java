package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.referral.Mark;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralCode;
import dev.stammkunde.programmes.referral.Referrals;
import dev.stammkunde.programmes.referral.Referrer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Referrals in memory, each write of which is one transaction. */
public final class InMemoryReferrals implements Referrals {

    private final Map<CustomerId, Referral> referrals = new HashMap<>();
    private final Map<CustomerId, Referrer> referrers = new HashMap<>();
    private final Map<String, CustomerId> orders = new HashMap<>();
    private final Map<ReferralCode, CustomerId> codes = new HashMap<>();
    private final Map<CustomerId, Long> clicks = new HashMap<>();
    private final Map<CustomerId, Set<Mark>> marks = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();

    @Override
    public synchronized Optional<Referral> find(CustomerId friend) {
        return Optional.ofNullable(referrals.get(friend));
    }

    @Override
    public synchronized Optional<CustomerId> findFriend(String shopId, String orderId) {
        return Optional.ofNullable(orders.get(shopId + '\n' + orderId));
    }

    @Override
    public synchronized Referrer referrer(CustomerId customer) {
        return referrers.getOrDefault(customer, Referrer.first(customer));
    }

    @Override
    public synchronized Optional<CustomerId> holderOf(ReferralCode code) {
        return Optional.ofNullable(codes.get(code));
    }

    @Override
    public synchronized SaveResult give(Referrer after) {
        ReferralCode code = after.code();
        if (code == null) {
            throw new IllegalArgumentException("there is no code to give");
        }
        if (codes.containsKey(code) || referrer(after.id()).version() + 1 != after.version()) {
            return SaveResult.CONFLICT;
        }
        codes.put(code, after.id());
        referrers.put(after.id(), after);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void click(CustomerId referrer) {
        clicks.merge(referrer, 1L, Long::sum);
    }

    @Override
    public synchronized long clicks(CustomerId referrer) {
        return clicks.getOrDefault(referrer, 0L);
    }

    @Override
    public synchronized List<CustomerId> holdersOf(String shopId, Mark mark) {
        return marks.entrySet().stream()
                .filter(kept -> kept.getKey().shopId().equals(shopId))
                .filter(kept -> kept.getValue().contains(mark))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(CustomerId::id))
                .limit(20)
                .toList();
    }

    @Override
    public synchronized List<Mark> marksOf(CustomerId customer) {
        return List.copyOf(marks.getOrDefault(customer, Set.of()));
    }

    @Override
    public synchronized void keep(CustomerId customer, List<Mark> more) {
        marks.computeIfAbsent(customer, _ -> new LinkedHashSet<>()).addAll(more);
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        marks.remove(customer);
        Referrer known = referrers.get(customer);
        if (known != null && known.code() != null) {
            codes.remove(known.code());
            referrers.put(
                    customer,
                    new Referrer(
                            customer,
                            known.version() + 1,
                            null,
                            null,
                            known.counts(),
                            known.periods(),
                            known.lately()));
        }
    }

    @Override
    public synchronized SaveResult save(Change change) {
        Referral referral = change.referral();
        Referrer referrer = change.referrer();
        String order = referral.shopId() + '\n' + change.orderId();
        long version = find(referral.friend()).map(Referral::version).orElse(0L);
        boolean isLate =
                version + 1 != referral.version()
                        || referrer(referrer.id()).version() + 1 != referrer.version()
                        || (change.orderId() != null
                                && !orders.getOrDefault(order, referral.friend())
                                        .equals(referral.friend()));
        if (isLate) {
            return SaveResult.CONFLICT;
        }
        referrals.put(referral.friend(), referral);
        referrers.put(referrer.id(), referrer);
        AuditEntry entry = change.audit();
        if (entry != null) {
            audit.add(entry);
        }
        if (change.orderId() != null) {
            orders.put(order, referral.friend());
        }
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<CustomerId> due(Instant by, int limit) {
        return waiting(false).stream()
                .filter(one -> !one.findNext().orElseThrow().at().isAfter(by))
                .map(Referral::friend)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<CustomerId> inReview(String shopId, int limit) {
        return waiting(true).stream()
                .filter(one -> one.shopId().equals(shopId))
                .map(Referral::friend)
                .limit(limit)
                .toList();
    }

    /** Returns what somebody of the team said, the oldest first. */
    public synchronized List<AuditEntry> audit() {
        return List.copyOf(audit);
    }

    private List<Referral> waiting(boolean forPeople) {
        return referrals.values().stream()
                .filter(
                        one ->
                                one.findNext()
                                        .filter(next -> next.byPeople() == forPeople)
                                        .isPresent())
                .sorted(
                        Comparator.comparing((Referral one) -> one.findNext().orElseThrow().at())
                                .thenComparing(one -> one.friend().id()))
                .toList();
    }
}
