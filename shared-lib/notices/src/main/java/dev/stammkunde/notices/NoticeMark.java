package dev.stammkunde.notices;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody was told.
 *
 * @param digestOn the day of the last digest, or of one that had nothing to say; null before
 * @param revision how often it was saved
 */
public record NoticeMark(
        Reader reader,
        @Nullable LocalDate digestOn,
        Map<AlertKind, AlertMark> alerts,
        int revision) {

    public NoticeMark {
        alerts = Map.copyOf(alerts);
    }

    /** Of who was told nothing. */
    public static NoticeMark none(Reader reader) {
        return new NoticeMark(reader, null, Map.of(), 0);
    }

    /** Returns what of a kind was told. */
    public AlertMark alert(AlertKind kind, Instant now) {
        return alerts.getOrDefault(kind, AlertMark.begin(now));
    }

    /** Returns this after a digest. */
    public NoticeMark digested(LocalDate day) {
        return new NoticeMark(reader, day, alerts, revision);
    }

    /** Returns this with what of a kind was told. */
    public NoticeMark with(AlertKind kind, AlertMark mark) {
        Map<AlertKind, AlertMark> all = new EnumMap<>(AlertKind.class);
        all.putAll(alerts);
        all.put(kind, mark);
        return new NoticeMark(reader, digestOn, all, revision);
    }
}
