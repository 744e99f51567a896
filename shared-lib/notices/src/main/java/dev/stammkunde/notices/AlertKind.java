package dev.stammkunde.notices;

/** What somebody can be told at once. */
public enum AlertKind {
    /** Customers were unhappy in surveys, and cases are open for them; for support. */
    UNHAPPY_ANSWERS,
    /** A run of a campaign came to no end, or too many of its mails bounced or were objected to. */
    FAILING_CAMPAIGN,
    /** The running month's budget is used up to 80 or to 100 percent; for finance. */
    BUDGET,
    /** No webhooks come from the shop any more. */
    SILENT_SHOP,
    /** Somebody becomes, stays or is no more a VIP whom the person looks after. */
    VIP
}
