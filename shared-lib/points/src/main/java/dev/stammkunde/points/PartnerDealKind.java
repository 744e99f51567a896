package dev.stammkunde.points;

/** What becomes of points at a partner. */
public enum PartnerDealKind {
    EARNED,
    REDEEMED,
    /** A purchase that had earned points was taken back, whole or in part. */
    EARNING_REVERSED,
    /** A purchase that was paid with points was taken back, whole or in part. */
    REDEMPTION_REVERSED;

    /** Whether it takes back what was before. */
    public boolean isReversal() {
        return this == EARNING_REVERSED || this == REDEMPTION_REVERSED;
    }

    /** Whether the partner is who promised the points. */
    public boolean isOfEarning() {
        return this == EARNED || this == EARNING_REVERSED;
    }
}
