package dev.stammkunde.webhooks;

import dev.stammkunde.platform.DocumentId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event on its way to an endpoint. It is kept from its first attempt on.
 *
 * @param failed attempts that failed since it was ordered, or ordered again
 * @param nextAt when to try it again; absent of one that is not to be tried
 * @param sweepAt when whoever looks for what is due takes it; later than {@code nextAt} where a
 *     message is on its way that does it
 * @param attempts the latest ones, the newest last
 * @param version 0 where nothing is stored yet
 */
public record WebhookDelivery(
        DocumentId endpoint,
        WebhookEvent event,
        DeliveryState state,
        int failed,
        @Nullable Instant nextAt,
        @Nullable Instant sweepAt,
        List<DeliveryAttempt> attempts,
        long version) {

    /** What waits for longer is swept up, and no message lies in the queue for it. */
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    /** How long one that was put into the queue is left alone. */
    static final Duration LEASE = Duration.ofHours(1);

    /** The longest that an endpoint may ask to be left alone. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    /** Longer than any rest of an endpoint. */
    private static final Duration LONGEST_PUT_OFF = Duration.ofHours(2);

    private static final int MOST_ATTEMPTS_KEPT = 20;

    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }

    /** Begins one, of which nothing is stored. */
    public static WebhookDelivery first(DocumentId endpoint, WebhookEvent event) {
        return new WebhookDelivery(
                endpoint, event, DeliveryState.WAITING, 0, null, null, List.of(), 0);
    }

    /** Whether it is still to be delivered. */
    public boolean isOpen() {
        return state == DeliveryState.WAITING;
    }

    /** Finds how long it waits until its next attempt. */
    public Optional<Duration> findWait(Instant now) {
        return Optional.ofNullable(nextAt)
                .filter(now::isBefore)
                .map(at -> Duration.between(now, at));
    }

    /** Returns it after an attempt. */
    public WebhookDelivery after(EndpointAnswer answer, Instant now) {
        return switch (answer) {
            case EndpointAnswer.Taken(int status) ->
                    ended(DeliveryState.DELIVERED, now, String.valueOf(status));
            case EndpointAnswer.Gone() -> ended(DeliveryState.STOPPED, now, "410");
            case EndpointAnswer.Failed(
                            String reason,
                            Optional<Integer> _,
                            Optional<Duration> asked) ->
                    afterFailure(reason, asked, now);
        };
    }

    private WebhookDelivery afterFailure(String reason, Optional<Duration> asked, Instant now) {
        int failures = failed + 1;
        Optional<Duration> wait = RetrySchedule.findWait(event.id(), failures);
        if (wait.isEmpty()) {
            WebhookDelivery exhausted = ended(DeliveryState.EXHAUSTED, now, reason);
            return exhausted.with(DeliveryState.EXHAUSTED, failures, null, null);
        }
        Duration longer =
                asked.map(it -> it.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : it)
                        .filter(it -> it.compareTo(wait.get()) > 0)
                        .orElse(wait.get());
        return tried(now, reason).with(failures, now, longer);
    }

    /**
     * Returns it put off without an attempt, since its endpoint rests. An older one waits for
     * longer, so that what a dead endpoint leaves behind does not come again every few minutes.
     */
    public WebhookDelivery putOff(Instant until, Instant now) {
        Duration rest = Duration.between(now, until);
        Duration halfItsAge = Duration.between(event.at(), now).dividedBy(2);
        Duration wait = halfItsAge.compareTo(rest) > 0 ? halfItsAge : rest;
        return with(
                failed,
                now,
                RetrySchedule.withJitter(
                        event.id(), wait.compareTo(LONGEST_PUT_OFF) > 0 ? LONGEST_PUT_OFF : wait));
    }

    /** Returns it where its endpoint is to get nothing now. */
    public WebhookDelivery stopped(Instant now) {
        return ended(DeliveryState.STOPPED, now, "the endpoint is not active");
    }

    /** Returns it put into the queue by who sweeps up what is due. */
    public WebhookDelivery swept(Instant now) {
        return with(state, failed, nextAt, now.plus(LEASE));
    }

    /** Returns it to be delivered anew, from the first attempt on. */
    public WebhookDelivery replayed(Instant now) {
        return with(DeliveryState.WAITING, 0, now, now.plus(LEASE));
    }

    private WebhookDelivery ended(DeliveryState end, Instant now, String outcome) {
        return tried(now, outcome).with(end, failed, null, null);
    }

    private WebhookDelivery tried(Instant now, String outcome) {
        List<DeliveryAttempt> more = new ArrayList<>(attempts);
        more.add(new DeliveryAttempt(now, outcome));
        int from = Math.max(0, more.size() - MOST_ATTEMPTS_KEPT);
        return new WebhookDelivery(
                endpoint,
                event,
                state,
                failed,
                nextAt,
                sweepAt,
                more.subList(from, more.size()),
                version);
    }

    private WebhookDelivery with(int failures, Instant now, Duration wait) {
        Instant next = now.plus(wait);
        boolean isByMessage = wait.compareTo(LONGEST_DELAY) <= 0;
        return with(DeliveryState.WAITING, failures, next, isByMessage ? next.plus(LEASE) : next);
    }

    private WebhookDelivery with(
            DeliveryState newState, int failures, @Nullable Instant next, @Nullable Instant sweep) {
        return new WebhookDelivery(
                endpoint, event, newState, failures, next, sweep, attempts, version);
    }
}
