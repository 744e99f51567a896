package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.community.ActionChange;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionState;
import dev.stammkunde.programmes.community.ActionTally;
import dev.stammkunde.programmes.community.Actions;
import dev.stammkunde.programmes.community.DoneAction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What customers did, in memory. */
public final class InMemoryActions implements Actions {

    private final Map<ActionId, DoneAction> actions = new HashMap<>();
    private final Map<ActionTally, Integer> tallies = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();

    @Override
    public synchronized Optional<DoneAction> find(ActionId id) {
        return Optional.ofNullable(actions.get(id));
    }

    @Override
    public synchronized List<DoneAction> ofCustomer(AccountId holder) {
        return all(action -> action.holder().equals(holder)).reversed();
    }

    @Override
    public synchronized List<ActionId> ofOrder(String shopId, String orderId) {
        return ids(
                action ->
                        action.id().shopId().equals(shopId)
                                && orderId.equals(action.report().proof().orderId()));
    }

    @Override
    public synchronized int count(ActionTally tally) {
        return tallies.getOrDefault(tally, 0);
    }

    @Override
    public synchronized List<ActionId> waiting(String shopId, int limit) {
        return ids(
                        action ->
                                action.id().shopId().equals(shopId)
                                        && action.state() == ActionState.WAITS_FOR_REVIEW)
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ActionId> unsettled(Instant by, int limit) {
        return ids(action -> !action.progress().settled() && !action.reportedAt().isAfter(by))
                .stream()
                .limit(limit)
                .toList();
    }

    private List<ActionId> ids(Predicate<DoneAction> which) {
        return all(which).stream().map(DoneAction::id).toList();
    }

    private List<DoneAction> all(Predicate<DoneAction> which) {
        return actions.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(DoneAction::reportedAt))
                .toList();
    }

    @Override
    public synchronized SaveResult save(ActionChange change) {
        DoneAction after = change.after();
        DoneAction before = actions.get(after.id());
        long expected = before == null ? 1 : before.version() + 1;
        boolean hasRoom =
                change.taken().entrySet().stream()
                        .allMatch(each -> count(each.getKey()) < each.getValue());
        if (after.version() != expected || !hasRoom) {
            return SaveResult.CONFLICT;
        }
        actions.put(after.id(), after);
        change.taken().keySet().forEach(tally -> tallies.merge(tally, 1, Integer::sum));
        change.freed().forEach(tally -> tallies.merge(tally, -1, Integer::sum));
        AuditEntry entry = change.audit();
        if (entry != null) {
            audit.add(entry);
        }
        return SaveResult.SAVED;
    }

    /** Returns what people did. */
    public synchronized List<AuditEntry> audit() {
        return List.copyOf(audit);
    }

    @Override
    public synchronized void forget(AccountId holder) {
        actions.values().removeIf(action -> action.holder().equals(holder));
        tallies.keySet().removeIf(tally -> tally.holder().equals(holder));
    }
}
