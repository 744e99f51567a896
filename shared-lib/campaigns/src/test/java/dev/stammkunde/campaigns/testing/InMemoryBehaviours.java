package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.behaviour.BehaviourAct.Basket;
import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Behaviour in memory. */
public final class InMemoryBehaviours implements Behaviours, FindLeftBaskets {

    private final Map<CustomerId, KeptBehaviour> kept = new HashMap<>();

    @Override
    public synchronized KeptBehaviour behaviourOf(CustomerId customer) {
        return kept.getOrDefault(customer, KeptBehaviour.NOTHING);
    }

    @Override
    public synchronized SaveResult keep(
            CustomerId customer, BehaviourConsent consent, List<BehaviourEvent> events) {
        KeptBehaviour before = behaviourOf(customer);
        if (!before.consent().isAgreed() || !before.consent().since().equals(consent.since())) {
            return SaveResult.CONFLICT;
        }
        List<BehaviourEvent> all = new ArrayList<>(before.events());
        BehaviourEvent basket = before.basket();
        for (BehaviourEvent event : events) {
            boolean isLost =
                    event.act() instanceof Basket
                            ? basket != null && !event.at().isAfter(basket.at())
                            : all.stream().anyMatch(one -> one.id().equals(event.id()));
            if (isLost) {
                return SaveResult.CONFLICT;
            }
            if (event.act() instanceof Basket) {
                basket = event;
            } else {
                all.add(event);
            }
        }
        all.sort(Comparator.comparing(BehaviourEvent::at).thenComparing(BehaviourEvent::id));
        kept.put(customer, new KeptBehaviour(before.consent(), all, basket));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized SaveResult say(
            CustomerId customer, BehaviourConsent before, BehaviourConsent next) {
        KeptBehaviour now = behaviourOf(customer);
        if (!now.consent().equals(before)) {
            return SaveResult.CONFLICT;
        }
        kept.put(
                customer,
                next.isAgreed()
                        ? new KeptBehaviour(next, now.events(), now.basket())
                        : new KeptBehaviour(next, List.of(), null));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        kept.remove(customer);
    }

    @Override
    public synchronized Page changedIn(String shopId, Moments moments, int part, String after) {
        List<Found> found = new ArrayList<>();
        kept.forEach(
                (customer, known) ->
                        known.findBasket()
                                .filter(_ -> customer.shopId().equals(shopId))
                                .filter(it -> known.consent().covers(it.changedAt()))
                                .filter(it -> moments.contains(it.changedAt()))
                                .ifPresent(it -> found.add(new Found(customer, it))));
        found.sort(Comparator.comparing(it -> it.basket().changedAt()));
        return new Page(found, null);
    }

    @Override
    public int partCount() {
        return 1;
    }
}
