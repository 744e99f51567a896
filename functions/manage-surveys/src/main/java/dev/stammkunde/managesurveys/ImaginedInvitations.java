package dev.stammkunde.managesurveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.surveys.FindParticipations;
import dev.stammkunde.surveys.KeepInvitations;
import dev.stammkunde.surveys.Participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invitations as they are, and those that would be written if somebody asked now. */
final class ImaginedInvitations implements KeepInvitations {

    private final FindParticipations real;
    private final Map<CustomerId, List<Participation>> imagined = new HashMap<>();

    ImaginedInvitations(FindParticipations real) {
        this.real = real;
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
