package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.membership.MembershipCourse;
import dev.stammkunde.programmes.membership.MembershipId;
import dev.stammkunde.programmes.membership.Memberships;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Memberships in memory, each call atomic. */
public final class InMemoryMemberships implements Memberships {

    private record ShopOrder(String shopId, String orderId) {}

    private final Map<MembershipId, Membership> all = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Map<ShopOrder, Map<String, MembershipId>> orders = new HashMap<>();

    @Override
    public synchronized Optional<Membership> find(MembershipId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized List<Membership> ofCustomer(AccountId holder) {
        return all.values().stream()
                .filter(one -> one.id().account().equals(holder))
                .sorted(Comparator.comparing(one -> one.id().plan().id()))
                .toList();
    }

    @Override
    public synchronized List<MembershipId> ofOrder(String shopId, String orderId) {
        return List.copyOf(orders.getOrDefault(new ShopOrder(shopId, orderId), Map.of()).values());
    }

    @Override
    public synchronized Page ofPlan(DocumentId plan, int most, @Nullable String after) {
        List<Membership> ofPlan =
                all.values().stream()
                        .filter(one -> one.id().plan().equals(plan) && place(one).isPresent())
                        .filter(
                                one ->
                                        after == null
                                                || place(one).orElseThrow().compareTo(after) > 0)
                        .sorted(Comparator.comparing(one -> place(one).orElseThrow()))
                        .toList();
        return new Page(
                ofPlan.stream().limit(most).map(Membership::id).toList(),
                ofPlan.size() <= most ? null : place(ofPlan.get(most - 1)).orElseThrow());
    }

    private static Optional<String> place(Membership one) {
        return MembershipCourse.of(one)
                .findLastEnd()
                .map(end -> KeyText.sortable(end) + '#' + one.id().customerId());
    }

    /** Returns who changed something. */
    public synchronized List<AuditEntry> audit() {
        return List.copyOf(audit);
    }

    @Override
    public synchronized SaveResult save(Change change) {
        Membership next = change.next();
        String orderId = change.orderId();
        long before = find(next.id()).map(Membership::version).orElse(0L);
        if (before != next.version() - 1) {
            return SaveResult.CONFLICT;
        }
        if (orderId != null) {
            Map<String, MembershipId> ofOrder =
                    orders.computeIfAbsent(
                            new ShopOrder(next.id().plan().shopId(), orderId),
                            _ -> new TreeMap<>());
            MembershipId was = ofOrder.putIfAbsent(next.id().plan().id(), next.id());
            if (was != null && !was.equals(next.id())) {
                return SaveResult.CONFLICT;
            }
        }
        all.put(next.id(), next);
        Optional.ofNullable(change.audit()).ifPresent(audit::add);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void forget(AccountId holder) {
        all.keySet().removeIf(id -> id.account().equals(holder));
        orders.values().forEach(each -> each.values().removeIf(id -> id.account().equals(holder)));
    }
}
