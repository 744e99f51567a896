package dev.stammkunde.points.testing;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObject.Kind;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The journal in memory. */
public final class InMemoryJournal
        implements JournalObjects, JournalParts, JournalDays, SettledDays {

    private record Settled(DayManifest manifest, String version) {}

    private final Map<JournalDay, Map<JournalObject, SortedLines>> objects = new HashMap<>();
    private final Map<JournalDay, Settled> settled = new HashMap<>();
    private int versions;

    @Override
    public synchronized DayContents contents(JournalDay day) {
        List<String> parts =
                objects.getOrDefault(day, Map.of()).keySet().stream()
                        .filter(object -> object.kind() == Kind.PART)
                        .map(JournalObject::sha256)
                        .toList();
        Settled now = settled.get(day);
        return now == null
                ? new DayContents(parts, null, null)
                : new DayContents(parts, now.manifest(), now.version());
    }

    @Override
    public synchronized LineSource open(JournalDay day, JournalObject object) {
        SortedLines lines = objects.getOrDefault(day, Map.of()).get(object);
        if (lines == null) {
            throw new BrokenJournalException("an object is gone");
        }
        return lines.source();
    }

    @Override
    public synchronized Kept keep(JournalDay day, SortedLines lines) {
        JournalObject part = new JournalObject(Kind.PART, sha256(lines));
        return of(day).putIfAbsent(part, lines) == null ? Kept.KEPT : Kept.ALREADY_THERE;
    }

    @Override
    public synchronized String keepPiece(JournalDay day, SortedLines lines) {
        String sha256 = sha256(lines);
        of(day).putIfAbsent(new JournalObject(Kind.WHOLE, sha256), lines);
        return sha256;
    }

    @Override
    public synchronized boolean settle(
            JournalDay day, DayManifest manifest, @Nullable String version) {
        Settled now = settled.get(day);
        boolean isAsRead = now == null ? version == null : now.version().equals(version);
        if (isAsRead) {
            versions++;
            settled.put(day, new Settled(manifest, "v" + versions));
        }
        return isAsRead;
    }

    @Override
    public synchronized List<String> shops() {
        return objects.keySet().stream().map(JournalDay::shopId).distinct().sorted().toList();
    }

    @Override
    public synchronized List<LocalDate> days(String shopId, LocalDate from, LocalDate to) {
        return objects.keySet().stream()
                .filter(day -> day.shopId().equals(shopId))
                .map(JournalDay::date)
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .sorted()
                .toList();
    }

    private Map<JournalObject, SortedLines> of(JournalDay day) {
        return objects.computeIfAbsent(day, _ -> new HashMap<>());
    }

    private static String sha256(SortedLines lines) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.text()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
