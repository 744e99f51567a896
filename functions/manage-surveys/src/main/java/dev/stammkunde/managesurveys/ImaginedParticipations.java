package dev.stammkunde.managesurveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.surveys.FindParticipations;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Participations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invitations as they are, and those that would be written if somebody asked now. */
final class ImaginedParticipations implements Participations {

    private final FindParticipations real;
    private final Map<CustomerId, List<Participation>> imagined = new HashMap<>();

    ImaginedParticipations(FindParticipations real) {
        this.real = real;
    }

    @Override
    public Optional<Versioned<Participation>> find(ParticipationKey key) {
        throw new UnsupportedOperationException("who asks reads all of a customer");
    }

    @Override
    public List<Participation> ofCustomer(CustomerId customer) {
        List<Participation> all = new ArrayList<>(imagined.getOrDefault(customer, List.of()));
        all.addAll(real.ofCustomer(customer));
        return all;
    }

    @Override
    public SaveResult save(Participation participation, long version) {
        imagined.computeIfAbsent(
                        participation.invitation().key().customer(), _ -> new ArrayList<>())
                .add(participation);
        return SaveResult.SAVED;
    }
}
