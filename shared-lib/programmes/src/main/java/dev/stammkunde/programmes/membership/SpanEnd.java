package dev.stammkunde.programmes.membership;

/** Why what was bought of a membership ends. */
public enum SpanEnd {
    /** Its time is over. */
    TERM,
    /** It was cancelled before its trial was over, so that nothing is to pay. */
    TRIAL,
    /** Its customer withdrew (§ 355 BGB): it ends at once, and a part is paid back. */
    WITHDRAWN,
    /** Somebody of the shop ended it at once, such as for an important reason (§ 314 BGB). */
    ENDED_BY_SHOP,
    /** Its order was cancelled or paid back. */
    REFUNDED,
    /** Its payment was taken back. */
    CHARGED_BACK;

    /** Whether nothing of the fee stays with the shop, whatever it has told of refunds. */
    boolean isLost() {
        return switch (this) {
            case REFUNDED, CHARGED_BACK -> true;
            case TERM, TRIAL, WITHDRAWN, ENDED_BY_SHOP -> false;
        };
    }

    /** Whether the shop owes what was paid for the days that are left. */
    boolean isPaidBack() {
        return switch (this) {
            case TRIAL, WITHDRAWN, ENDED_BY_SHOP -> true;
            case TERM, REFUNDED, CHARGED_BACK -> false;
        };
    }
}
