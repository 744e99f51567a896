package dev.stammkunde.programmes.membership;

/** What was said about a membership that ends it. */
public enum NoticeKind {
    /** It ends with what is paid, and nothing is paid back. */
    CANCELLATION,
    /** It ends at once and as if it had not been made, but for the days that were used. */
    WITHDRAWAL,
    /** The shop ends it at once, and pays back the days that are left. */
    END_BY_SHOP
}
