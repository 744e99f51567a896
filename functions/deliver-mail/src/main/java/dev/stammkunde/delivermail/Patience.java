package dev.stammkunde.delivermail;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecord.Decided;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells how long a mail waits for what its campaign lacks. */
final class Patience {

    /** After that what the mail is about has long passed. */
    static final Duration LIMIT = Duration.ofDays(7);

    private Patience() {}

    /**
     * Returns whether a mail has waited too long for a reason: since the first decision that found
     * it, and since the latest pause. Nobody knows in a pause that something is lacking.
     */
    static boolean isOver(MailRecord record, HoldReason reason, Instant now) {
        Instant since = now;
        for (Decided decided : known(record).reversed()) {
            if (decided.decision() instanceof Hold(Instant _, HoldReason other)) {
                if (isPause(other)) {
                    break;
                }
                since = other == reason ? decided.at() : since;
            }
        }
        return !now.isBefore(since.plus(LIMIT));
    }

    /** In a full history a pause may be missing after the first decision. */
    private static List<Decided> known(MailRecord record) {
        List<Decided> history = record.history();
        return history.size() > MailRecord.HISTORY_LIMIT
                ? history.subList(1, history.size())
                : history;
    }

    private static boolean isPause(HoldReason reason) {
        return reason == HoldReason.CAMPAIGN_PAUSED
                || reason == HoldReason.PAUSED_BY_CUSTOMER
                || reason == HoldReason.PAUSED_BY_SHOP;
    }
}
