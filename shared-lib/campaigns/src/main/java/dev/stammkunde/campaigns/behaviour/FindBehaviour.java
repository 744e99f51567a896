package dev.stammkunde.campaigns.behaviour;

import dev.stammkunde.customers.CustomerId;

/** Finds what is kept of a customer's behaviour. */
@FunctionalInterface
public interface FindBehaviour {

    /** Of a stack that keeps none. */
    FindBehaviour NONE = customer -> KeptBehaviour.NOTHING;

    /**
     * Returns all that is kept, also what {@linkplain KeptBehaviour#asOf may not be looked at} any
     * more. Sees what was written before.
     */
    KeptBehaviour behaviourOf(CustomerId customer);
}
