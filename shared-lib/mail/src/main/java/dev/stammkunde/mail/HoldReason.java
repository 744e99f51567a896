package dev.stammkunde.mail;

/** Why a mail waits. */
public enum HoldReason {
    /** Its day or hour has not come. */
    NOT_BEFORE,
    /** The customer wants no mails until a day. */
    PAUSED_BY_CUSTOMER,
    /** The shop sends the customer no advertising for now, such as while a complaint is open. */
    PAUSED_BY_SHOP,
    /** The campaign is paused: it waits until somebody resumes or ends it. */
    CAMPAIGN_PAUSED,
    /** It is night where the customer lives. */
    QUIET_HOURS,
    /** It is a quiet day, such as Sunday, where the customer lives. */
    QUIET_DAY,
    /** It was handed over, and whether it arrived is unknown. */
    AWAITING_CONFIRMATION,
    /** The mail service takes no more today. */
    QUOTA_EXHAUSTED,
    /** The mail service was asked for too many at once. */
    SERVICE_THROTTLED,
    /** The mail service is paused for this sender. */
    SERVICE_PAUSED,
    /** The sender is not set up at the mail service. */
    SERVICE_NOT_SET_UP,
    /** The mail service failed. */
    SERVICE_UNAVAILABLE,
    /** The campaign has no text for the mail. */
    NO_CONTENT,
    /** The text needs something that is not known of the customer. */
    MISSING_VARIABLE,
    /** No coupon code is left for the customer. */
    NO_COUPON_LEFT;

    /** Whether the mail service is the reason, and a person may have to look at it. */
    public boolean isOfService() {
        return switch (this) {
            case QUOTA_EXHAUSTED,
                    SERVICE_THROTTLED,
                    SERVICE_PAUSED,
                    SERVICE_NOT_SET_UP,
                    SERVICE_UNAVAILABLE ->
                    true;
            case NOT_BEFORE,
                    PAUSED_BY_CUSTOMER,
                    PAUSED_BY_SHOP,
                    CAMPAIGN_PAUSED,
                    QUIET_HOURS,
                    QUIET_DAY,
                    AWAITING_CONFIRMATION,
                    NO_CONTENT,
                    MISSING_VARIABLE,
                    NO_COUPON_LEFT ->
                    false;
        };
    }

    /** Whether the campaign's text is the reason, which marketing can mend. */
    public boolean isOfContent() {
        return this == NO_CONTENT || this == MISSING_VARIABLE;
    }

    /** Whether the campaign lacks something, which marketing can bring. */
    public boolean isOfLack() {
        return isOfContent() || this == NO_COUPON_LEFT;
    }
}
