package dev.stammkunde.delivermail;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision.Skip;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.SkipReason;

/** Tells what a mail had waited for whose day is over. */
final class TooLate {

    private TooLate() {}

    /** Returns the decision with a reason that names what could have been done about it. */
    static Skip told(Skip skip, MailRecord record) {
        return skip.reason() == SkipReason.DAY_OVER
                ? new Skip(record.findHoldReason().map(TooLate::reason).orElse(skip.reason()))
                : skip;
    }

    private static SkipReason reason(HoldReason waitedFor) {
        return switch (waitedFor) {
            case CAMPAIGN_PAUSED -> SkipReason.CAMPAIGN_PAUSED;
            case NO_CONTENT, MISSING_VARIABLE -> SkipReason.CONTENT_NOT_MENDED;
            case NO_COUPON_LEFT -> SkipReason.COUPONS_NOT_IMPORTED;
            case NOT_BEFORE,
                    PAUSED_BY_CUSTOMER,
                    PAUSED_BY_SHOP,
                    QUIET_HOURS,
                    QUIET_DAY,
                    AWAITING_CONFIRMATION,
                    QUOTA_EXHAUSTED,
                    SERVICE_THROTTLED,
                    SERVICE_PAUSED,
                    SERVICE_NOT_SET_UP,
                    SERVICE_UNAVAILABLE ->
                    SkipReason.DAY_OVER;
        };
    }
}
