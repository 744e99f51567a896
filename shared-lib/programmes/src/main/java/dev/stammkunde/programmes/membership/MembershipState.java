package dev.stammkunde.programmes.membership;

/** What a membership is at a moment. */
public enum MembershipState {
    /** It costs nothing yet; its benefits are had. */
    TRIAL,
    ACTIVE,
    /** It was cancelled, and goes on until what is paid is over. */
    CANCELLED,
    /** Its customer withdrew. */
    WITHDRAWN,
    /** Its time is over, or the shop ended it. */
    ENDED,
    /** Its order was cancelled or paid back. */
    REFUNDED,
    /** Its payment was taken back. */
    CHARGED_BACK;

    /** Whether its benefits are had. */
    public boolean hasBenefits() {
        return switch (this) {
            case TRIAL, ACTIVE, CANCELLED -> true;
            case WITHDRAWN, ENDED, REFUNDED, CHARGED_BACK -> false;
        };
    }

    static MembershipState after(SpanEnd end) {
        return switch (end) {
            case TERM, TRIAL, ENDED_BY_SHOP -> ENDED;
            case WITHDRAWN -> WITHDRAWN;
            case REFUNDED -> REFUNDED;
            case CHARGED_BACK -> CHARGED_BACK;
        };
    }
}
