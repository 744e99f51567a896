package dev.stammkunde.campaigns.behaviour;

/** What became of something that was told of a customer. */
public enum TakenBehaviour {
    /** It is kept. */
    KEPT,

    /** It was told before. */
    KNOWN,

    /** The customer did not agree, not yet when it was done, or does not agree any more. */
    NO_CONSENT,

    /** It was done so long ago that it would not be kept any more. */
    TOO_OLD,

    /** It is to be done later. */
    TOO_EARLY,

    /** A later word about the basket was told before. */
    OUTDATED,

    /** As much is kept of the customer as is kept of any. */
    TOO_MANY;

    /** Whether it is kept, by this or by what was told before. */
    public boolean isKept() {
        return this == KEPT || this == KNOWN;
    }
}
