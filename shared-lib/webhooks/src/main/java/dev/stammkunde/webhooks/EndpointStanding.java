package dev.stammkunde.webhooks;

import dev.stammkunde.platform.DocumentId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an endpoint stands: its secrets, and whether it takes what it is sent.
 *
 * @param secrets the newest first; none before somebody asked for the first
 * @param failuresInRow attempts since it last took something
 * @param failingSince the first of those
 * @param restsUntil until when it is not called
 * @param version 0 where nothing is stored yet
 */
public record EndpointStanding(
        DocumentId endpoint,
        List<EndpointSecret> secrets,
        int failuresInRow,
        @Nullable Instant failingSince,
        @Nullable Instant restsUntil,
        @Nullable Disabled disabled,
        long version) {

    /** So long a secret that was replaced goes on being valid. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** An endpoint that took nothing for so long gets nothing any more. */
    public static final Duration PATIENCE = Duration.ofDays(5);

    /** Each makes the header longer; who asks for more has no use for them. */
    private static final int MOST_SECRETS = 5;

    /** After so many failures in a row others wait without an attempt. */
    private static final int FAILURES_BEFORE_REST = 5;

    /** Of many deliveries that wait for an endpoint none may come to its last attempt. */
    private static final int FAILURES_OF_A_BUSY_ONE = 20;

    private static final Duration FIRST_REST = Duration.ofMinutes(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    /** Why nothing is sent. */
    public enum DisabledReason {
        /** It answered 410. */
        GONE,
        /** It took nothing for days, whatever was tried. */
        FAILING
    }

    /** Since when and why nothing is sent, until somebody resumes it. */
    public record Disabled(Instant at, DisabledReason reason) {}

    public EndpointStanding {
        secrets = List.copyOf(secrets);
    }

    /** Begins one, of which nothing is stored. */
    public static EndpointStanding first(DocumentId endpoint) {
        return new EndpointStanding(endpoint, List.of(), 0, null, null, null, 0);
    }

    /** Whether something may be sent, now or later: it is not disabled and has a secret. */
    public boolean takesEvents() {
        return disabled == null && !secrets.isEmpty();
    }

    /** Finds until when it is not called. */
    public Optional<Instant> findRest(Instant now) {
        return Optional.ofNullable(restsUntil).filter(now::isBefore);
    }

    /** Returns the secrets that are valid, the newest first. */
    public List<EndpointSecret> valid(Instant now) {
        return secrets.stream().filter(secret -> secret.isValid(now)).toList();
    }

    /**
     * Finds it after an answer; nothing where that changes nothing.
     *
     * @param isExhausted whether that was the last attempt of a delivery
     */
    public Optional<EndpointStanding> findAfter(
            EndpointAnswer answer, boolean isExhausted, Instant now) {
        return switch (answer) {
            case EndpointAnswer.Taken _ ->
                    failuresInRow == 0
                            ? Optional.empty()
                            : Optional.of(with(0, null, null, disabled));
            case EndpointAnswer.Gone() -> Optional.of(disabled(DisabledReason.GONE, now));
            case EndpointAnswer.Failed _ -> Optional.of(failed(isExhausted, now));
        };
    }

    private EndpointStanding failed(boolean isExhausted, Instant now) {
        Instant since = failingSince == null ? now : failingSince;
        int failures = failuresInRow + 1;
        boolean isHopeless = isExhausted || failures >= FAILURES_OF_A_BUSY_ONE;
        if (isHopeless && !now.isBefore(since.plus(PATIENCE))) {
            return disabled(DisabledReason.FAILING, now);
        }
        return with(failures, since, rest(failures).map(now::plus).orElse(null), disabled);
    }

    private static Optional<Duration> rest(int failures) {
        if (failures < FAILURES_BEFORE_REST) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - FAILURES_BEFORE_REST, 10);
        Duration rest = FIRST_REST.multipliedBy(1L << doublings);
        return Optional.of(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    }

    private EndpointStanding disabled(DisabledReason reason, Instant now) {
        return disabled == null
                ? with(failuresInRow, failingSince, null, new Disabled(now, reason))
                : this;
    }

    /** Returns it as if it had never failed. */
    public EndpointStanding enabled() {
        return with(0, null, null, null);
    }

    /**
     * Finds it with one more secret; nothing if too many are valid. Those before it end after a
     * day, or when they would have.
     */
    public Optional<EndpointStanding> findRotated(String keyId, Instant now) {
        List<EndpointSecret> valid = valid(now);
        if (valid.size() == MOST_SECRETS) {
            return Optional.empty();
        }
        long number = secrets.stream().mapToLong(EndpointSecret::number).max().orElse(0) + 1;
        List<EndpointSecret> next = new ArrayList<>();
        next.add(new EndpointSecret(number, keyId, now, null));
        valid.forEach(
                secret ->
                        next.add(
                                new EndpointSecret(
                                        secret.number(),
                                        secret.keyId(),
                                        secret.madeAt(),
                                        secret.validUntil() == null
                                                ? now.plus(OVERLAP)
                                                : secret.validUntil())));
        return Optional.of(
                new EndpointStanding(
                        endpoint,
                        next,
                        failuresInRow,
                        failingSince,
                        restsUntil,
                        disabled,
                        version));
    }

    private EndpointStanding with(
            int failures,
            @Nullable Instant since,
            @Nullable Instant rest,
            @Nullable Disabled newDisabled) {
        return new EndpointStanding(endpoint, secrets, failures, since, rest, newDisabled, version);
    }
}
