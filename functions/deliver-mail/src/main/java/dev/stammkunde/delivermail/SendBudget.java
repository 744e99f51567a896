package dev.stammkunde.delivermail;

import dev.stammkunde.mail.FindSendQuota;
import dev.stammkunde.mail.FindSendQuota.SendQuota;
import dev.stammkunde.mail.HoldReason;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much may be handed over now: the service's quota, asked for once a minute, less what this
 * process has handed over since. Of each day's quota a part is kept for mails that customers asked
 * for and wait for.
 */
final class SendBudget {

    private static final Duration LASTS = Duration.ofMinutes(1);

    /** One in twenty. */
    private static final int RESERVE_DIVISOR = 20;

    /** Slower than any account; a rate of zero would wait for ever. */
    private static final double LEAST_PER_SECOND = 0.2;

    private final FindSendQuota source;
    private final int senders;

    private @Nullable Instant readAt;
    private @Nullable SendQuota quota;
    private long handedOver;

    /**
     * Asks nothing yet.
     *
     * @param senders how many processes share the account's rate at most
     */
    SendBudget(FindSendQuota source, int senders) {
        this.source = source;
        this.senders = senders;
    }

    /**
     * Takes one mail out of the budget.
     *
     * @param requested whether the customer waits for it
     * @return why it must wait, if it must
     */
    Optional<HoldReason> take(boolean requested, Instant now) {
        readAgain(now);
        SendQuota known = quota;
        if (known == null) {
            // Who does not tell its quota would hardly take a mail.
            return Optional.of(HoldReason.SERVICE_UNAVAILABLE);
        }
        if (!known.sendingEnabled()) {
            return Optional.of(HoldReason.SERVICE_PAUSED);
        }
        if (known.perDay() != Long.MAX_VALUE) {
            long reserve = requested ? 0 : Math.ceilDiv(known.perDay(), RESERVE_DIVISOR);
            if (known.leftToday() - handedOver <= reserve) {
                return Optional.of(HoldReason.QUOTA_EXHAUSTED);
            }
        }
        handedOver++;
        return Optional.empty();
    }

    /** Returns for how long so many mails use up this process's part of the rate. */
    Duration timeFor(int mails) {
        double perSecond = quota == null ? 1 : quota.perSecond() / senders;
        double seconds = mails / Math.max(LEAST_PER_SECOND, perSecond);
        return Duration.ofNanos((long) (seconds * Duration.ofSeconds(1).toNanos()));
    }

    /**
     * Asks once a minute, also where there was no answer. Then the quota of before does: the
     * service itself refuses what is too much.
     */
    private void readAgain(Instant now) {
        boolean fresh =
                readAt != null
                        && !now.isBefore(readAt.minus(LASTS))
                        && now.isBefore(readAt.plus(LASTS));
        if (fresh) {
            return;
        }
        readAt = now;
        try {
            quota = source.quota();
            handedOver = 0;
        } catch (RuntimeException e) {
            // Some mails wait, and the next minute tells more.
        }
    }
}
