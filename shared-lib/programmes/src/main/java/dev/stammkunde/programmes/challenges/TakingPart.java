package dev.stammkunde.programmes.challenges;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a customer has of a challenge: what each of their orders counts for, and what came of it.
 *
 * @param signedUpAt when they did; absent where they did not
 * @param shares by the order's id
 * @param prizes oldest first; more than one where one was taken back, or customers were joined who
 *     had won both
 * @param lookAt when somebody must look, since the customer was joined with another; absent
 *     otherwise
 * @param boardName by which they are named on the leader board; absent where they did not agree
 * @param version 1, 2, … without gaps; 0 where nothing is kept
 */
public record TakingPart(
        ParticipantId id,
        @Nullable Instant signedUpAt,
        SortedMap<String, OrderShare> shares,
        List<ChallengePrize> prizes,
        @Nullable Instant lookAt,
        @Nullable BoardName boardName,
        long version) {

    /** Orders of one customer that count for one challenge: a bound, so that it can be kept. */
    static final int MOST_ORDERS = 1_000;

    public TakingPart {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        prizes = List.copyOf(prizes);
    }

    /** One of whom nothing is kept. */
    public static TakingPart none(ParticipantId id) {
        return new TakingPart(id, null, new TreeMap<>(), List.of(), null, null, 0);
    }

    /** Returns how far they have come in a unit. */
    public long amount(String unit) {
        return shares.values().stream()
                .filter(share -> share.unit().equals(unit))
                .mapToLong(OrderShare::amount)
                .sum();
    }

    /** Whether all is booked that it stands for. */
    public boolean isSettled() {
        return prizes.stream().allMatch(ChallengePrize::settled);
    }

    /** Finds the prize by which the goal counts as reached. */
    public Optional<ChallengePrize> findPrize() {
        return prizes.stream().filter(prize -> prize.state().isReached()).findFirst();
    }

    /** Returns how many places it takes. */
    public long places() {
        return prizes.stream().filter(prize -> prize.state().takesPlace()).count();
    }

    /**
     * Finds from when on as much cannot go back any more as a goal needs; empty where less stands.
     */
    Optional<Instant> findHeldUntil(String unit, long goal, int holdDays) {
        long sum = 0;
        for (OrderShare share : byPayment()) {
            sum += share.unit().equals(unit) ? share.amount() : 0;
            if (sum >= goal) {
                return Optional.of(share.paidAt().plus(Duration.ofDays(holdDays)));
            }
        }
        return Optional.empty();
    }

    private List<OrderShare> byPayment() {
        return shares.values().stream().sorted(Comparator.comparing(OrderShare::paidAt)).toList();
    }

    /** Finds when something is to be decided or booked next; empty where nothing waits for that. */
    public Optional<Instant> findDue() {
        Stream<Instant> unsettled =
                prizes.stream().filter(prize -> !prize.settled()).map(ChallengePrize::reachedAt);
        return Stream.of(unsettled, findPayment().stream(), Stream.ofNullable(lookAt))
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder());
    }

    /** Finds when a prize that is held is paid. */
    public Optional<Instant> findPayment() {
        return prizes.stream()
                .filter(prize -> prize.state() == PrizeState.HELD)
                .map(this::payment)
                .min(Comparator.naturalOrder());
    }

    /** Where a goal was lowered, less may stand than it was; then somebody looks when it may be. */
    private Instant payment(ChallengePrize prize) {
        Instant held =
                findHeldUntil(prize.unit(), prize.goal(), prize.holdDays())
                        .orElseGet(() -> prize.reachedAt().plus(Duration.ofDays(prize.holdDays())));
        return held.isBefore(prize.surelyKnown()) ? prize.surelyKnown() : held;
    }

    /** Finds since when the customer waits for a place; empty where they do not. */
    public Optional<Instant> findWaiting() {
        return prizes.stream()
                .filter(prize -> prize.state() == PrizeState.NO_PLACE)
                .map(ChallengePrize::reachedAt)
                .findFirst();
    }

    /** Returns this with what an order counts for now. */
    TakingPart with(String orderId, Optional<OrderShare> share) {
        SortedMap<String, OrderShare> after = new TreeMap<>(shares);
        OrderShare before = after.remove(orderId);
        if (share.isPresent()) {
            if (after.size() < MOST_ORDERS) {
                after.put(orderId, share.get());
            }
        } else if (before != null) {
            // It may count again, and whoever forgets the customer must find it.
            after.put(orderId, new OrderShare(0, before.unit(), before.paidAt()));
        }
        return new TakingPart(id, signedUpAt, after, prizes, lookAt, boardName, version);
    }

    /** Returns this without an order that is another customer's. */
    TakingPart without(String orderId) {
        SortedMap<String, OrderShare> after = new TreeMap<>(shares);
        after.remove(orderId);
        return new TakingPart(id, signedUpAt, after, prizes, lookAt, boardName, version);
    }

    /**
     * Whether something that is paid at a time is paid after they signed up. Shops tell payments to
     * the second: what is paid in the second of signing up counts.
     */
    boolean isSignedUp(Instant paidAt) {
        return signedUpAt != null && !paidAt.isBefore(signedUpAt.truncatedTo(ChronoUnit.SECONDS));
    }

    TakingPart signedUp(@Nullable Instant at) {
        return new TakingPart(id, at, shares, prizes, lookAt, boardName, version);
    }

    TakingPart with(List<ChallengePrize> next) {
        return new TakingPart(id, signedUpAt, shares, next, lookAt, boardName, version);
    }

    TakingPart lookedAt(@Nullable Instant next) {
        return new TakingPart(id, signedUpAt, shares, prizes, next, boardName, version);
    }

    TakingPart named(@Nullable BoardName name) {
        return new TakingPart(id, signedUpAt, shares, prizes, lookAt, name, version);
    }

    private @Nullable BoardName name(TakingPart other) {
        return boardName == null ? other.boardName : boardName;
    }

    TakingPart next() {
        return new TakingPart(id, signedUpAt, shares, prizes, lookAt, boardName, version + 1);
    }

    /**
     * Returns what a customer has who was joined with another. Orders add up. What both had won
     * stays; of prizes that are not paid yet there is one.
     */
    TakingPart and(TakingPart other) {
        SortedMap<String, OrderShare> all = new TreeMap<>(other.shares);
        all.putAll(shares);
        List<ChallengePrize> won = new ArrayList<>(prizes);
        won.addAll(other.prizes);
        boolean isPaid = won.stream().anyMatch(prize -> prize.state() == PrizeState.PAID);
        Optional<ChallengePrize> first =
                won.stream().filter(TakingPart::isOpen).min(BEST).filter(_ -> !isPaid);
        won.removeIf(prize -> isOpen(prize) && !first.equals(Optional.of(prize)));
        return new TakingPart(
                id, earlier(signedUpAt, other.signedUpAt), all, won, lookAt, name(other), version);
    }

    private static final Comparator<ChallengePrize> BEST =
            Comparator.comparing(ChallengePrize::state).thenComparing(ChallengePrize::reachedAt);

    private static boolean isOpen(ChallengePrize prize) {
        return prize.state() == PrizeState.HELD || prize.state() == PrizeState.NO_PLACE;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Returns the number of the next prize under its own name. */
    int nextNumber() {
        return 1
                + prizes.stream()
                        .filter(prize -> prize.customerId().equals(id.customerId()))
                        .mapToInt(ChallengePrize::number)
                        .max()
                        .orElse(0);
    }

    /** Returns the orders that count, the earliest payment first. */
    public List<Map.Entry<String, OrderShare>> orders() {
        return shares.entrySet().stream()
                .filter(each -> each.getValue().amount() > 0)
                .sorted(Comparator.comparing(each -> each.getValue().paidAt()))
                .toList();
    }
}
