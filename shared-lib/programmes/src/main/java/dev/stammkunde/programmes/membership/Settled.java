package dev.stammkunde.programmes.membership;

import org.jspecify.annotations.Nullable;

/**
 * What a declaration came to for memberships.
 *
 * @param plan the id of the plan for whose membership it counts; absent where people must decide
 */
public record Settled(Kind kind, @Nullable String plan) {

    /** Whether it counts, or why people must decide. */
    public enum Kind {
        /** It counts for a membership. */
        APPLIED,
        /** It was erased, or says too little. */
        SAYS_NOTHING,
        /** Nobody with this address has such a contract. */
        NO_CONTRACT,
        /** More than one is meant. */
        MORE_THAN_ONE,
        /** It shall end on a day after what is paid. */
        LATER_DAY,
        /** It is too late to withdraw. */
        TOO_LATE,
        /** What it withdraws from was withdrawn from before: it changes nothing. */
        WITHDRAWN_BEFORE
    }
}
