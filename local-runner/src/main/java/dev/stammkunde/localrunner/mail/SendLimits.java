package dev.stammkunde.localrunner.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * SES's send rate and daily quota, both counted in recipients, on the runner's clock. The rate is a
 * bucket of one second's worth; the quota counts the last 24 hours.
 */
public final class SendLimits {

    /** What an account that has sent for a while may have. */
    private static final double DEFAULT_RATE = 1_000;

    private static final double DEFAULT_QUOTA = 1_000_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final double SECONDS_OF_A_DAY = 86_400;

    private final Deque<Sent> lastDay = new ArrayDeque<>();
    private final Clock clock;
    private double rate = DEFAULT_RATE;
    private double quota = DEFAULT_QUOTA;
    private double bucket = DEFAULT_RATE;
    private Instant filled;

    public SendLimits(Clock clock) {
        this.clock = clock;
        this.filled = clock.instant();
    }

    /** How many were sent within one second. */
    private static final class Sent {
        private final Instant at;
        private int count;

        Sent(Instant at) {
            this.at = at;
        }
    }

    /** Whether recipients may be sent to now. */
    enum Answer {
        GRANTED,
        TOO_FAST,
        QUOTA_USED_UP
    }

    /** Takes so many recipients from the rate and the quota, or nothing. */
    synchronized Answer take(int recipients) {
        var now = clock.instant();
        refill(now);
        if (quota >= 0 && sentLastDay(now) + recipients > quota) {
            return Answer.QUOTA_USED_UP;
        }
        if (bucket < 1) {
            return Answer.TOO_FAST;
        }
        // SES lets one mail to many through and then has nothing left for a while.
        bucket -= recipients;
        count(now, recipients);
        return Answer.GRANTED;
    }

    private void refill(Instant now) {
        var seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
        bucket = Math.min(Math.max(rate, 1), bucket + Math.min(seconds, SECONDS_OF_A_DAY) * rate);
        filled = now;
    }

    private void count(Instant now, int recipients) {
        var last = lastDay.peekLast();
        if (last == null || Duration.between(last.at, now).compareTo(Duration.ofSeconds(1)) >= 0) {
            last = new Sent(now);
            lastDay.addLast(last);
        }
        last.count += recipients;
    }

    private int sentLastDay(Instant now) {
        while (!lastDay.isEmpty() && !lastDay.peekFirst().at.plus(DAY).isAfter(now)) {
            lastDay.removeFirst();
        }
        return lastDay.stream().mapToInt(sent -> sent.count).sum();
    }

    /** Sets the rate per second; from now on. */
    public synchronized void setRate(double perSecond) {
        rate = perSecond;
        bucket = Math.min(bucket, Math.max(perSecond, 1));
    }

    /** Sets how many recipients may be sent to within 24 hours; -1 for no limit. */
    public synchronized void setQuota(double perDay) {
        quota = perDay;
    }

    public synchronized double rate() {
        return rate;
    }

    public synchronized double quota() {
        return quota;
    }

    /** Returns how many recipients were sent to in the last 24 hours. */
    public synchronized int sentLastDay() {
        return sentLastDay(clock.instant());
    }
}
