package dev.stammkunde.campaigns.behaviour;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;

import java.util.List;

/**
 * Keeps what customers do in the shop's pages. Nothing is kept without a consent: each write proves
 * that the one that it was decided on is in force.
 */
public interface Behaviours extends FindBehaviour {

    /** Most events that one call keeps. */
    int MOST_AT_ONCE = 90;

    /**
     * Keeps events, all or none. Of the basket the latest is kept alone.
     *
     * @param consent that they are kept by
     * @param events at most {@value #MOST_AT_ONCE}, of which one at most is of the basket
     * @return {@link SaveResult#CONFLICT} where the consent is no longer in force, one of the
     *     events is kept already, or a later word about the basket
     */
    SaveResult keep(CustomerId customer, BehaviourConsent consent, List<BehaviourEvent> events);

    /**
     * Puts a consent or its withdrawal in force. With a withdrawal all that is kept is deleted:
     * once this returns, nothing is there.
     *
     * @param before what was in force
     * @return {@link SaveResult#CONFLICT} where something else is in force by now
     */
    SaveResult say(CustomerId customer, BehaviourConsent before, BehaviourConsent next);

    /** Deletes all of a customer, the consent too. Doing it again changes nothing. */
    void forget(CustomerId customer);
}
