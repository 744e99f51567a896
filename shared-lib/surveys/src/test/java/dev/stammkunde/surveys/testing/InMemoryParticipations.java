package dev.stammkunde.surveys.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.surveys.EraseParticipations;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Participations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Participations in memory, each call atomic. */
public final class InMemoryParticipations implements Participations, EraseParticipations {

    private final Map<ParticipationKey, Versioned<Participation>> kept = new HashMap<>();

    @Override
    public synchronized Optional<Versioned<Participation>> find(ParticipationKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public synchronized List<Participation> ofCustomer(CustomerId customer) {
        return all().stream()
                .filter(one -> one.invitation().key().customer().equals(customer))
                .sorted(
                        Comparator.comparing((Participation one) -> one.invitation().invitedAt())
                                .reversed())
                .toList();
    }

    @Override
    public synchronized SaveResult save(Participation participation, long version) {
        ParticipationKey key = participation.invitation().key();
        long stored = find(key).map(Versioned::version).orElse(0L);
        if (stored != version) {
            return SaveResult.CONFLICT;
        }
        kept.put(key, new Versioned<>(participation, version + 1));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized void erase(CustomerId customer) {
        kept.keySet().removeIf(key -> key.customer().equals(customer));
    }

    /** Returns all of all customers, in no order. */
    public synchronized List<Participation> all() {
        return kept.values().stream().map(Versioned::value).toList();
    }

    /** Forgets one, as erasing its customer does. */
    public synchronized void remove(ParticipationKey key) {
        kept.remove(key);
    }
}
