package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.programmes.Scheme;

/** How a wish about a seat ended. */
public sealed interface SignupOutcome {

    /**
     * It is so now.
     *
     * @param isRepeat whether it was so before
     */
    record Done(Signup signup, Scheme<GatheringDraft> event, boolean isRepeat)
            implements SignupOutcome {}

    /** It is not done, and nothing has changed. */
    record Refused(SignupRefusal reason) implements SignupOutcome {}

    /** Why not. */
    enum SignupRefusal {
        /** The shop has no such event. */
        UNKNOWN_EVENT,
        /** The shop has told of no such customer, or they were erased. */
        UNKNOWN_CUSTOMER,
        /** The customer did not sign up. */
        NOT_SIGNED_UP,
        /** It is paused or archived. */
        NOT_OFFERED,
        /** Nobody can sign up yet. */
        TOO_EARLY,
        /** Nobody can sign up any more, or the event has started. */
        OVER,
        /** It has not started, so that nobody came. */
        NOT_STARTED,
        /** The event is for others. */
        NOT_INVITED,
        /** The customer has no seat, so that they could not come. */
        NO_SEAT,
        /** Too many others write at the same time: the same again will do. */
        BUSY
    }

    /** It is not done. */
    static SignupOutcome refused(SignupRefusal reason) {
        return new Refused(reason);
    }
}
