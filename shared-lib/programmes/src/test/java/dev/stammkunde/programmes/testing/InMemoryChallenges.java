package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.challenges.ChallengeChange;
import dev.stammkunde.programmes.challenges.ChallengeOrder;
import dev.stammkunde.programmes.challenges.Challenges;
import dev.stammkunde.programmes.challenges.LeaderBoard;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.challenges.TogetherDecision;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers have of challenges, in memory. */
public final class InMemoryChallenges implements Challenges {

    private final Map<ParticipantId, TakingPart> participations = new HashMap<>();
    private final Map<OrderKey, ChallengeOrder> orders = new HashMap<>();
    private final Map<DocumentId, Long> places = new HashMap<>();
    private final Map<Unit, Long> together = new HashMap<>();
    private final Map<DocumentId, Instant> planned = new HashMap<>();
    private final Map<DocumentId, TogetherDecision> decisions = new HashMap<>();
    private final Map<DocumentId, LeaderBoard> boards = new HashMap<>();

    private record OrderKey(DocumentId challenge, String orderId) {}

    private record Unit(DocumentId challenge, String unit) {}

    @Override
    public synchronized Optional<TakingPart> find(ParticipantId id) {
        return Optional.ofNullable(participations.get(id));
    }

    @Override
    public synchronized List<TakingPart> all(Collection<ParticipantId> ids) {
        return ids.stream().map(participations::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<ChallengeOrder> ofOrder(String shopId, String orderId) {
        return orders.values().stream()
                .filter(order -> order.challenge().shopId().equals(shopId))
                .filter(order -> order.orderId().equals(orderId))
                .toList();
    }

    @Override
    public synchronized long places(DocumentId challenge) {
        return places.getOrDefault(challenge, 0L);
    }

    @Override
    public synchronized List<ParticipantId> waiting(DocumentId challenge, int limit) {
        return of(challenge)
                .filter(held -> held.findDue().isEmpty())
                .filter(held -> held.findWaiting().isPresent())
                .sorted(Comparator.comparing(held -> held.findWaiting().orElseThrow()))
                .map(TakingPart::id)
                .limit(limit)
                .toList();
    }

    private Stream<TakingPart> of(DocumentId challenge) {
        return participations.values().stream()
                .filter(held -> held.id().challenge().equals(challenge));
    }

    @Override
    public synchronized List<ParticipantId> due(Instant by, int limit) {
        return participations.values().stream()
                .filter(held -> held.findDue().filter(at -> !at.isAfter(by)).isPresent())
                .sorted(Comparator.comparing(held -> held.findDue().orElseThrow()))
                .map(TakingPart::id)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized SaveResult save(ChallengeChange change) {
        ChallengeOrder order = change.order();
        OrderKey key = order == null ? null : new OrderKey(change.challenge(), order.orderId());
        long taken = places(change.challenge());
        boolean isAsRead =
                (order == null || version(orders.get(key)) == order.version() - 1)
                        && change.after().stream()
                                .allMatch(after -> version(after.id()) == after.version() - 1)
                        && change.gone().stream()
                                .allMatch(gone -> version(gone.id()) == gone.version());
        boolean hasRoom = change.places() <= 0 || taken + change.places() <= change.most();
        if (!isAsRead || !hasRoom) {
            return SaveResult.CONFLICT;
        }
        if (order != null) {
            orders.put(new OrderKey(change.challenge(), order.orderId()), order);
            together.merge(new Unit(change.challenge(), change.unit()), change.more(), Long::sum);
        }
        change.gone().forEach(gone -> participations.remove(gone.id()));
        change.after().forEach(after -> participations.put(after.id(), after));
        places.put(change.challenge(), taken + change.places());
        return SaveResult.SAVED;
    }

    private static long version(@Nullable ChallengeOrder order) {
        return order == null ? 0 : order.version();
    }

    private long version(ParticipantId id) {
        TakingPart held = participations.get(id);
        return held == null ? 0 : held.version();
    }

    @Override
    public synchronized long together(DocumentId challenge, String unit) {
        return together.getOrDefault(new Unit(challenge, unit), 0L);
    }

    @Override
    public synchronized void plan(DocumentId challenge, Instant at) {
        if (!decisions.containsKey(challenge)) {
            planned.put(challenge, at);
        }
    }

    @Override
    public synchronized void finish(DocumentId challenge) {
        planned.remove(challenge);
    }

    @Override
    public synchronized List<DocumentId> planned(Instant by, int limit) {
        return planned.entrySet().stream()
                .filter(each -> !each.getValue().isAfter(by))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<TogetherDecision> findDecision(DocumentId challenge) {
        return Optional.ofNullable(decisions.get(challenge));
    }

    @Override
    public synchronized SaveResult keep(
            DocumentId challenge, @Nullable TogetherDecision before, TogetherDecision after) {
        if (!Objects.equals(decisions.get(challenge), before)) {
            return SaveResult.CONFLICT;
        }
        decisions.put(challenge, after);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<TakingPart> participants(
            DocumentId challenge, @Nullable String after, int limit) {
        return of(challenge)
                .filter(held -> after == null || held.id().customerId().compareTo(after) > 0)
                .sorted(Comparator.comparing(held -> held.id().customerId()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<LeaderBoard> findBoard(DocumentId challenge) {
        return Optional.ofNullable(boards.get(challenge));
    }

    @Override
    public synchronized SaveResult keepBoard(DocumentId challenge, LeaderBoard board) {
        LeaderBoard before = boards.get(challenge);
        if (board.version() != (before == null ? 1 : before.version() + 1)) {
            return SaveResult.CONFLICT;
        }
        boards.put(challenge, board);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void forgetNames(AccountId holder) {
        participations.replaceAll(
                (id, held) ->
                        id.holder().equals(holder) && held.boardName() != null
                                ? new TakingPart(
                                        id,
                                        held.signedUpAt(),
                                        held.shares(),
                                        held.prizes(),
                                        held.lookAt(),
                                        null,
                                        held.version() + 1)
                                : held);
        boards.replaceAll((_, board) -> board.without(holder.customerId()));
    }

    @Override
    public synchronized void forget(AccountId holder) {
        participations.keySet().stream()
                .filter(id -> id.holder().equals(holder))
                .toList()
                .forEach(
                        id -> {
                            participations.remove(id);
                            boards.computeIfPresent(
                                    id.challenge(), (_, board) -> board.without(id.customerId()));
                        });
        orders.values()
                .removeIf(
                        order ->
                                order.challenge().shopId().equals(holder.shopId())
                                        && holder.customerId().equals(order.customerId()));
    }
}
