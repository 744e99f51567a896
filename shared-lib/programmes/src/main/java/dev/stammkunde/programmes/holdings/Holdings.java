package dev.stammkunde.programmes.holdings;

import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.contests.CustomerEntries;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.membership.Membership;

import java.util.ArrayList;
import java.util.List;

/** What is kept of a customer by programmes, as it is kept under their names. */
public record Holdings(
        List<Membership> memberships,
        List<TakingPart> challenges,
        List<CustomerEntries> contests,
        List<Signup> events,
        List<Claim> offers,
        List<DoneAction> actions) {

    /** Of who has nothing. */
    public static final Holdings NONE =
            new Holdings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Holdings {
        memberships = List.copyOf(memberships);
        challenges = List.copyOf(challenges);
        contests = List.copyOf(contests);
        events = List.copyOf(events);
        offers = List.copyOf(offers);
        actions = List.copyOf(actions);
    }

    /** Returns these, and those of another name. */
    public Holdings and(Holdings other) {
        return new Holdings(
                both(memberships, other.memberships),
                both(challenges, other.challenges),
                both(contests, other.contests),
                both(events, other.events),
                both(offers, other.offers),
                both(actions, other.actions));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
