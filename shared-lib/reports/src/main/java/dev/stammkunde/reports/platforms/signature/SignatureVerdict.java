package dev.stammkunde.reports.platforms.signature;

/** What came out of checking a delivery's signature. */
public enum SignatureVerdict {
    AUTHENTIC,
    /** A header of the scheme is absent. */
    MISSING,
    /** A header is not of the scheme's form. */
    MALFORMED,
    /** Made with another secret, or for another body. */
    WRONG,
    /** Authentic, but its time is further from ours than the tolerance: perhaps replayed. */
    OUTSIDE_TOLERANCE
}
