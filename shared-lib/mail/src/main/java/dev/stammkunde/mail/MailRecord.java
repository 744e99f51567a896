package dev.stammkunde.mail;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was decided on one mail, when and why, and what became of it.
 *
 * <p>What is known to have happened wins over what was planned: whatever its state, a mail that the
 * service says it took is {@link MailState#SENT}. Events come in any order and more than once; the
 * same set of them gives the same record.
 *
 * @param version of the campaign that the last decision followed; 0 for a mail of no campaign
 * @param history the decisions, oldest first: the first and the latest {@value #HISTORY_LIMIT}
 * @param order what was asked for; kept only while the mail may still go out, since it may hold an
 *     address or a coupon code
 * @param releaseAt when a mail that is held is decided on anew
 * @param messageIds the service's ids; more than one only if the mail went out twice
 * @param events what the service told, oldest first, at most {@value #EVENT_LIMIT}
 * @param serviceHolds how many times in a row the service was the reason to wait
 * @param reach of a campaign's mail that was decided on as one that goes out, the last time; absent
 *     of others, and of those from before purchases were counted
 * @param resends which mail it repeats, or by which it was repeated
 */
public record MailRecord(
        MailKey key,
        int version,
        Instant orderedAt,
        MailState state,
        List<Decided> history,
        @Nullable MailOrder order,
        @Nullable Instant releaseAt,
        SortedSet<String> messageIds,
        List<MailEvent> events,
        int serviceHolds,
        @Nullable Reach reach,
        MailResends resends) {

    /** How many decisions are kept besides the first. */
    public static final int HISTORY_LIMIT = 20;

    /** How many events are kept; the earliest. */
    public static final int EVENT_LIMIT = 30;

    /** How long a record is kept after the last decision. */
    public static final Duration KEPT = Duration.ofDays(731);

    /** How long a mail waits for the event where it is unknown whether it went out. */
    public static final Duration CONFIRMATION = Duration.ofHours(1);

    private static final Duration LONGEST_SERVICE_HOLD = Duration.ofMinutes(15);

    /** A decision and its time. A send is the begin of handing over. */
    public record Decided(Instant at, MailDecision decision) {}

    public MailRecord {
        history = List.copyOf(history);
        events = List.copyOf(events);
        messageIds = Collections.unmodifiableSortedSet(new TreeSet<>(messageIds));
    }

    /** Returns the record of a mail that nothing was decided on yet. */
    public static MailRecord of(MailOrder order) {
        return new MailRecord(
                order.key(),
                order.campaignVersion(),
                order.orderedAt(),
                MailState.HELD,
                List.of(),
                order,
                null,
                new TreeSet<>(),
                List.of(),
                0,
                null,
                MailResends.NONE);
    }

    /** Returns by which rules the mail went, also where its order is not kept any more. */
    public MailClass mailClass() {
        if (version == 0) {
            return MailClass.SERVICE;
        }
        return key.isOfTest() ? MailClass.TEST : MailClass.PROMOTIONAL;
    }

    /** Whether nothing is left to decide. */
    public boolean isClosed() {
        return state == MailState.SENT || state == MailState.SKIPPED;
    }

    /** Finds why the mail waits; nothing where it does not. */
    public Optional<HoldReason> findHoldReason() {
        return findHold().map(MailDecision.Hold::reason);
    }

    private Optional<MailDecision.Hold> findHold() {
        return state == MailState.HELD
                        && !history.isEmpty()
                        && history.getLast().decision() instanceof MailDecision.Hold hold
                ? Optional.of(hold)
                : Optional.empty();
    }

    /** Finds why the mail is never sent; nothing where it was, or may still be. */
    public Optional<SkipReason> findSkipReason() {
        if (state != MailState.SKIPPED || history.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (history.getLast().decision()) {
                    case MailDecision.Skip(SkipReason reason) -> reason;
                    // The service had taken it, and told then that it will not send it.
                    case MailDecision.Send _, MailDecision.Hold _ -> SkipReason.REJECTED;
                });
    }

    /** Whether something happened to the mail after it was handed over. */
    public boolean has(MailEvent.Type type) {
        return events.stream().anyMatch(event -> event.type() == type);
    }

    /** Returns when the last decision was made; when it was ordered where there is none. */
    public Instant lastDecidedAt() {
        return history.isEmpty() ? orderedAt : history.getLast().at();
    }

    /** Returns this record with a decision. A decision does not change what has happened. */
    public MailRecord decided(MailDecision decision, Instant at) {
        if (isClosed()) {
            return this;
        }
        return switch (decision) {
            case MailDecision.Send _ ->
                    with(
                            MailState.SENDING,
                            DecidedHistory.plus(history, decision, at),
                            order,
                            null,
                            serviceHolds);
            case MailDecision.Hold(Instant until, HoldReason reason) ->
                    with(
                            MailState.HELD,
                            DecidedHistory.plus(history, decision, at),
                            order,
                            until,
                            reason.isOfService() ? serviceHolds + 1 : serviceHolds);
            case MailDecision.Skip _ ->
                    with(
                            MailState.SKIPPED,
                            DecidedHistory.plus(history, decision, at),
                            null,
                            null,
                            0);
        };
    }

    /** Returns this record following a later version of its campaign. */
    public MailRecord following(int nextVersion) {
        return with(nextVersion, events, reach, resends);
    }

    /** Returns this record of a mail that goes to its reader. */
    public MailRecord reaching(Reach next) {
        return with(version, events, next, resends);
    }

    /** Returns this record of a mail that repeats one, or was repeated. */
    public MailRecord with(MailResends next) {
        return with(version, events, reach, next);
    }

    private MailRecord with(
            int nextVersion,
            List<MailEvent> nextEvents,
            @Nullable Reach nextReach,
            MailResends nextResends) {
        return new MailRecord(
                key,
                nextVersion,
                orderedAt,
                state,
                history,
                order,
                releaseAt,
                messageIds,
                nextEvents,
                serviceHolds,
                nextReach,
                nextResends);
    }

    /**
     * Returns this record of a mail that the service took.
     *
     * @param messageId blank where the service did not tell it
     */
    public MailRecord accepted(String messageId) {
        return accepted(messageId, events);
    }

    private MailRecord accepted(String messageId, List<MailEvent> known) {
        SortedSet<String> ids = new TreeSet<>(messageIds);
        ids.add(messageId);
        ids.removeIf(String::isBlank);
        return new MailRecord(
                key,
                version,
                orderedAt,
                refusedBy(known) ? MailState.SKIPPED : MailState.SENT,
                history,
                null,
                null,
                ids,
                known,
                0,
                reach,
                resends);
    }

    /**
     * Returns this record with what the service told. Any event proves that the service had taken
     * the mail; a refusal after that proves that it did not send it.
     */
    public MailRecord with(MailEvent event) {
        SortedSet<MailEvent> all = new TreeSet<>(events);
        all.add(event);
        return accepted(event.messageId(), all.stream().limit(EVENT_LIMIT).toList());
    }

    /** Returns this record without what may name the customer. A mail that waits is skipped. */
    public MailRecord erased(Instant at) {
        return decided(new MailDecision.Skip(SkipReason.ERASED), at);
    }

    /** Returns when to try again after the service did not take a mail: 1 to 15 minutes later. */
    public Instant serviceRetryAt(Instant now) {
        Duration delay = Duration.ofMinutes(1L << Math.min(serviceHolds, 4));
        return now.plus(delay.compareTo(LONGEST_SERVICE_HOLD) < 0 ? delay : LONGEST_SERVICE_HOLD);
    }

    /**
     * Returns until when an unfinished earlier try may still be confirmed; null where there is
     * none.
     */
    public @Nullable Instant awaitingUntil() {
        if (state == MailState.SENDING) {
            return lastDecidedAt().plus(CONFIRMATION);
        }
        return findHold()
                .filter(hold -> hold.reason() == HoldReason.AWAITING_CONFIRMATION)
                .map(MailDecision.Hold::until)
                .orElse(null);
    }

    /**
     * Returns this record of a mail that was put into the queue again, and is again only if nothing
     * was decided on it until then.
     */
    public MailRecord released(Instant againAt) {
        return state == MailState.HELD ? with(state, history, order, againAt, serviceHolds) : this;
    }

    private static boolean refusedBy(List<MailEvent> events) {
        return events.stream().anyMatch(event -> event.type().isRefusal())
                && events.stream().noneMatch(e -> e.type() == MailEvent.Type.DELIVERED);
    }

    private MailRecord with(
            MailState nextState,
            List<Decided> nextHistory,
            @Nullable MailOrder nextOrder,
            @Nullable Instant nextReleaseAt,
            int nextServiceHolds) {
        return new MailRecord(
                key,
                version,
                orderedAt,
                nextState,
                nextHistory,
                nextOrder,
                nextReleaseAt,
                messageIds,
                events,
                nextServiceHolds,
                reach,
                resends);
    }
}
