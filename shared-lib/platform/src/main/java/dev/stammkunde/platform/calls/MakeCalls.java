package dev.stammkunde.platform.calls;

/** Calls servers that are not ours. */
public interface MakeCalls {

    /** Sends a request once and waits for its answer, within limits. */
    CallResult call(OutboundRequest request);
}
