package dev.stammkunde.campaigns.behaviour;

import dev.stammkunde.campaigns.behaviour.BehaviourAct.Basket;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one customer.
 *
 * @param events what they did, oldest first, but for the basket
 * @param basket the latest word about it
 */
public record KeptBehaviour(
        BehaviourConsent consent, List<BehaviourEvent> events, @Nullable BehaviourEvent basket) {

    /** Of a customer of whom nothing is kept. */
    public static final KeptBehaviour NOTHING =
            new KeptBehaviour(BehaviourConsent.NONE, List.of(), null);

    public KeptBehaviour {
        events = List.copyOf(events);
    }

    /** Finds the basket with something in it, and when it was changed last. */
    public Optional<KeptBasket> findBasket() {
        return basket != null && basket.act() instanceof Basket act && !act.lines().isEmpty()
                ? Optional.of(new KeptBasket(act, basket.at()))
                : Optional.empty();
    }

    /**
     * Returns what may be looked at: nothing without consent, nothing from before it, and nothing
     * whose time is over, also where it was not deleted yet.
     */
    public KeptBehaviour asOf(Instant now) {
        return new KeptBehaviour(
                consent,
                events.stream().filter(one -> isOpen(one, now)).toList(),
                basket != null && isOpen(basket, now) ? basket : null);
    }

    private boolean isOpen(BehaviourEvent one, Instant now) {
        return consent.covers(one.at()) && !one.isOver(now);
    }
}
