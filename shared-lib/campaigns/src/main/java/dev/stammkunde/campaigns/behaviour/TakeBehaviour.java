package dev.stammkunde.campaigns.behaviour;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps what shops tell of customers' behaviour, each event once. What is refused is written
 * nowhere.
 */
public final class TakeBehaviour {

    /** Most events that are kept of a customer, the basket aside. */
    public static final int MOST_OF_CUSTOMER = 500;

    /** By how much a shop's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int ATTEMPTS = 6;

    private final Behaviours behaviours;

    public TakeBehaviour(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /** What was told of whom. */
    public record Told(CustomerId customer, BehaviourEvent event) {}

    /**
     * Keeps what may be kept.
     *
     * @return what became of each, in the order in which they were told
     * @throws IllegalStateException if others changed the same at each of some attempts
     */
    public List<TakenBehaviour> take(List<Told> told, Instant now) {
        Map<CustomerId, List<Integer>> byCustomer = new LinkedHashMap<>();
        for (int place = 0; place < told.size(); place++) {
            byCustomer
                    .computeIfAbsent(told.get(place).customer(), any -> new ArrayList<>())
                    .add(place);
        }
        TakenBehaviour[] taken = new TakenBehaviour[told.size()];
        byCustomer.forEach(
                (customer, places) -> {
                    List<BehaviourEvent> events =
                            places.stream().map(place -> told.get(place).event()).toList();
                    List<TakenBehaviour> ofCustomer = take(customer, events, now);
                    for (int i = 0; i < ofCustomer.size(); i++) {
                        taken[places.get(i)] = ofCustomer.get(i);
                    }
                });
        return Arrays.stream(taken).map(Objects::requireNonNull).toList();
    }

    private List<TakenBehaviour> take(
            CustomerId customer, List<BehaviourEvent> events, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            KeptBehaviour kept = behaviours.behaviourOf(customer);
            Decided decided = decide(kept, events, now);
            if (isKept(customer, kept.consent(), decided.toKeep())) {
                return decided.taken();
            }
        }
        throw new IllegalStateException("others changed the same behaviour at each attempt");
    }

    private boolean isKept(
            CustomerId customer, BehaviourConsent consent, List<BehaviourEvent> toKeep) {
        for (int from = 0; from < toKeep.size(); from += Behaviours.MOST_AT_ONCE) {
            int to = Math.min(toKeep.size(), from + Behaviours.MOST_AT_ONCE);
            if (behaviours.keep(customer, consent, toKeep.subList(from, to))
                    == SaveResult.CONFLICT) {
                return false;
            }
        }
        return true;
    }

    private record Decided(List<TakenBehaviour> taken, List<BehaviourEvent> toKeep) {}

    private static Decided decide(KeptBehaviour kept, List<BehaviourEvent> events, Instant now) {
        Set<String> known = new HashSet<>();
        kept.events().forEach(one -> known.add(one.id()));
        @Nullable BehaviourEvent basket = kept.basket();
        List<BehaviourEvent> toKeep = new ArrayList<>();
        List<TakenBehaviour> taken = new ArrayList<>();
        for (BehaviourEvent event : events) {
            TakenBehaviour refused = refusalOrNull(kept.consent(), event, now);
            if (refused != null) {
                taken.add(refused);
            } else if (event.act() instanceof BehaviourAct.Basket) {
                TakenBehaviour became = basket(basket, event);
                if (became == TakenBehaviour.KEPT) {
                    toKeep.removeIf(one -> one.act() instanceof BehaviourAct.Basket);
                    toKeep.add(event);
                    basket = event;
                }
                taken.add(became);
            } else if (known.contains(event.id())) {
                taken.add(TakenBehaviour.KNOWN);
            } else if (known.size() >= MOST_OF_CUSTOMER) {
                taken.add(TakenBehaviour.TOO_MANY);
            } else {
                known.add(event.id());
                toKeep.add(event);
                taken.add(TakenBehaviour.KEPT);
            }
        }
        toKeep.sort(Comparator.comparing(BehaviourEvent::at));
        return new Decided(taken, toKeep);
    }

    private static @Nullable TakenBehaviour refusalOrNull(
            BehaviourConsent consent, BehaviourEvent event, Instant now) {
        if (!consent.covers(event.at())) {
            return TakenBehaviour.NO_CONSENT;
        }
        if (event.isOver(now)) {
            return TakenBehaviour.TOO_OLD;
        }
        return event.at().isAfter(now.plus(AHEAD)) ? TakenBehaviour.TOO_EARLY : null;
    }

    private static TakenBehaviour basket(@Nullable BehaviourEvent kept, BehaviourEvent event) {
        if (kept == null || event.at().isAfter(kept.at())) {
            return TakenBehaviour.KEPT;
        }
        return kept.id().equals(event.id()) ? TakenBehaviour.KNOWN : TakenBehaviour.OUTDATED;
    }
}
