package dev.stammkunde.mail;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a customer told us about mails: on the preferences page, with a link of a mail, or by
 * confirming an opt-in. What they told the shop is in their profile; the later word holds.
 *
 * @param optIns when opt-ins with us, or imported with their evidence, were last confirmed: by
 *     topic, or {@value #EVERY_TOPIC} for those to all mail. Nobody agrees to a topic that was not
 *     named. Only those of an address permit mails, to that address; a customer's own, of whatever
 *     address, tell which of their words came later.
 * @param objectedAt when all mails were last objected to
 * @param topicsLeft since when mails on a topic are not wanted
 * @param language chosen, before what the shop says
 * @param pausedUntil no mails before that
 * @param trackingSince since when opens and clicks may be recorded; absent for not at all
 */
public record Wishes(
        Map<String, Instant> optIns,
        @Nullable Instant objectedAt,
        Map<String, Instant> topicsLeft,
        Frequency frequency,
        @Nullable Language language,
        @Nullable Instant pausedUntil,
        @Nullable Instant trackingSince) {

    /** What an opt-in to all mail names in place of a topic. */
    public static final String EVERY_TOPIC = "*";

    private static final Wishes NONE =
            new Wishes(Map.of(), null, Map.of(), Frequency.AS_OFFERED, null, null, null);

    public Wishes {
        optIns = Map.copyOf(optIns);
        topicsLeft = Map.copyOf(topicsLeft);
    }

    /** The wishes of a customer who told nothing. */
    public static Wishes none() {
        return NONE;
    }

    /** Returns when an opt-in was last confirmed, to whatever topics. */
    public @Nullable Instant optedInAt() {
        return optIns.values().stream().max(Instant::compareTo).orElse(null);
    }

    /** Returns these wishes as they count for mails on one topic. */
    public Wishes on(String topic) {
        Map<String, Instant> counting = new HashMap<>(optIns);
        counting.keySet().retainAll(Set.of(topic, EVERY_TOPIC));
        return withOptIns(counting);
    }

    /** Returns these wishes with an opt-in to all mail. */
    public Wishes optedIn(Instant at) {
        return optedIn(Set.of(EVERY_TOPIC), at);
    }

    /**
     * Returns these wishes with an opt-in to some topics; of each the latest counts, in whatever
     * order they are told.
     */
    public Wishes optedIn(Set<String> topics, Instant at) {
        Map<String, Instant> next = new HashMap<>(optIns);
        topics.forEach(topic -> next.merge(topic, at, Wishes::later));
        return withOptIns(next);
    }

    /**
     * Returns these wishes as they count for mails to an address: what its reader agreed to, as a
     * customer or before, and the latest objection of either.
     */
    public Wishes joined(Wishes ofAddress) {
        Map<String, Instant> left = new HashMap<>(ofAddress.topicsLeft);
        left.putAll(topicsLeft);
        Wishes joined = withOptIns(ofAddress.optIns).withTopicsLeft(left);
        Instant objected = ofAddress.objectedAt;
        return objected == null || (objectedAt != null && !objected.isAfter(objectedAt))
                ? joined
                : joined.objected(objected);
    }

    /**
     * Returns these wishes with those of one who was merged into this customer: whatever refuses
     * mails, or makes them fewer, and a language where none was chosen. What permits mails or
     * tracking stays with the address that it was given for.
     */
    public Wishes withRefusalsOf(Wishes merged) {
        Map<String, Instant> left = new HashMap<>(topicsLeft);
        merged.topicsLeft.forEach(
                (topic, at) -> {
                    if (!on(topic).isOptedInAfter(at)) {
                        left.putIfAbsent(topic, at);
                    }
                });
        Wishes refused = merged.objectedAt == null ? this : objected(merged.objectedAt);
        Instant pause = merged.pausedUntil;
        boolean rarer = merged.frequency.daysApart() > frequency.daysApart();
        return refused.withTopicsLeft(left)
                .withFrequency(rarer ? merged.frequency : frequency)
                .withLanguage(language == null ? merged.language : language)
                .pausedUntil(pause == null ? pausedUntil : later(pausedUntil, pause));
    }

    /** Returns what stays of wishes that went over to another customer: when they objected. */
    public Wishes handedOver() {
        return new Wishes(
                optIns, objectedAt, Map.of(), Frequency.AS_OFFERED, null, null, trackingSince);
    }

    private boolean isOptedInAfter(Instant at) {
        Instant optedIn = optedInAt();
        return optedIn != null && optedIn.isAfter(at);
    }

    /** Finds when they last objected, to all mails or to those on a topic. */
    public Optional<Instant> findLastObjection() {
        return Stream.concat(Stream.ofNullable(objectedAt), topicsLeft.values().stream())
                .max(Comparator.naturalOrder());
    }

    private Wishes withOptIns(Map<String, Instant> next) {
        return new Wishes(
                next, objectedAt, topicsLeft, frequency, language, pausedUntil, trackingSince);
    }

    /**
     * Returns these wishes with an objection to all mails, which also ends tracking; not one that
     * was agreed to since, when an older word arrives late.
     */
    public Wishes objected(Instant at) {
        Instant tracking = trackingSince;
        return new Wishes(
                optIns,
                later(objectedAt, at),
                topicsLeft,
                frequency,
                language,
                pausedUntil,
                tracking != null && tracking.isAfter(at) ? tracking : null);
    }

    /** Returns these wishes without mails on a topic. */
    public Wishes leaving(String topic, Instant at) {
        Map<String, Instant> topics = new HashMap<>(topicsLeft);
        topics.putIfAbsent(topic, at);
        return withTopicsLeft(topics);
    }

    /** Returns these wishes with other topics that are not wanted. */
    public Wishes withTopicsLeft(Map<String, Instant> topics) {
        return new Wishes(
                optIns, objectedAt, topics, frequency, language, pausedUntil, trackingSince);
    }

    /** Returns these wishes with another frequency. */
    public Wishes withFrequency(Frequency next) {
        return new Wishes(
                optIns, objectedAt, topicsLeft, next, language, pausedUntil, trackingSince);
    }

    /** Returns these wishes with another language. */
    public Wishes withLanguage(@Nullable Language next) {
        return new Wishes(
                optIns, objectedAt, topicsLeft, frequency, next, pausedUntil, trackingSince);
    }

    /** Returns these wishes with another pause, or none. */
    public Wishes pausedUntil(@Nullable Instant until) {
        return new Wishes(
                optIns, objectedAt, topicsLeft, frequency, language, until, trackingSince);
    }

    /** Returns these wishes with another word on tracking. */
    public Wishes withTrackingSince(@Nullable Instant since) {
        return new Wishes(optIns, objectedAt, topicsLeft, frequency, language, pausedUntil, since);
    }

    /**
     * Returns what must be honoured for ever: objections. Without an address they tell nothing of
     * anybody. Who agrees again after the erasure agrees.
     */
    Wishes erased(Instant at) {
        Map<String, Instant> since = new HashMap<>(optIns);
        since.values().removeIf(optIn -> !optIn.isAfter(at));
        return new Wishes(since, objectedAt, topicsLeft, Frequency.AS_OFFERED, null, null, null);
    }

    private static Instant later(@Nullable Instant known, Instant told) {
        return known != null && known.isAfter(told) ? known : told;
    }
}
