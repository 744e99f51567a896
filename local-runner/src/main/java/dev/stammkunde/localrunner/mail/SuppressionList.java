package dev.stammkunde.localrunner.mail;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The account's list of addresses to which SES sends nothing, since mails came back from them or
 * were called spam. As in SES, addresses are kept as they were written: who sends to one in another
 * case meets it, who asks for it in another case does not. Safe for many threads.
 */
public final class SuppressionList implements AutoCloseable {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Optional<KeptLines> lines;

    private SuppressionList(Optional<KeptLines> lines) {
        this.lines = lines;
    }

    /** Why an address is on the list. */
    public enum Reason {
        BOUNCE,
        COMPLAINT
    }

    /**
     * An address that is or was on the list.
     *
     * @param messageId of the mail that put it there; empty where somebody else did
     * @param takenOff whether it is on it no more
     */
    public record Entry(
            String address, Reason reason, Instant at, String messageId, boolean takenOff) {

        private Entry off() {
            return new Entry(address, reason, at, messageId, true);
        }

        private String line() {
            return Json.write(
                    Json.object()
                            .put("address", address)
                            .put("reason", reason.name())
                            .put("at", at.toString())
                            .put("messageId", messageId)
                            .put("takenOff", takenOff));
        }

        private static Entry read(String line) throws IOException {
            JsonNode json = Json.read(line);
            return new Entry(
                    json.path("address").asText(),
                    Reason.valueOf(json.path("reason").asText()),
                    Instant.parse(json.path("at").asText()),
                    json.path("messageId").asText(),
                    json.path("takenOff").asBoolean());
        }
    }

    /** Returns an empty list, or what is left in the folder. */
    public static SuppressionList in(Optional<Path> folder) {
        var list =
                new SuppressionList(
                        folder.map(path -> KeptLines.open(path.resolve("suppressed.jsonl"))));
        list.lines.ifPresent(list::read);
        return list;
    }

    private void read(KeptLines kept) {
        for (String line : kept.read()) {
            try {
                var entry = Entry.read(line);
                entries.put(entry.address(), entry);
            } catch (IOException _) {
                // A line that was cut off was never confirmed to anybody.
            }
        }
    }

    /** Puts an address on the list; one that is on it gets the later reason. */
    public synchronized void put(String address, Reason reason, Instant at, String messageId) {
        keep(new Entry(address, reason, at, messageId, false));
    }

    /** Takes an address off the list; tells whether it was on it. */
    public synchronized boolean remove(String address) {
        var found = find(address);
        found.ifPresent(entry -> keep(entry.off()));
        return found.isPresent();
    }

    public synchronized Optional<Entry> find(String address) {
        return Optional.ofNullable(entries.get(address)).filter(entry -> !entry.takenOff());
    }

    /** Returns all that are on the list. */
    public synchronized List<Entry> all() {
        return entries.values().stream().filter(entry -> !entry.takenOff()).toList();
    }

    /** Whether nothing is sent to an address, in whatever case it is written. */
    synchronized boolean holdsBack(String address, Set<Reason> reasons) {
        return all().stream()
                .anyMatch(
                        entry ->
                                entry.address().equalsIgnoreCase(address)
                                        && reasons.contains(entry.reason()));
    }

    /** Whether an address was on the list once, and is no more. */
    synchronized boolean wasTakenOff(String address) {
        return entries.values().stream()
                .anyMatch(entry -> entry.takenOff() && entry.address().equalsIgnoreCase(address));
    }

    private void keep(Entry entry) {
        entries.put(entry.address(), entry);
        lines.ifPresent(kept -> kept.append(entry.line()));
    }

    @Override
    public synchronized void close() {
        lines.ifPresent(KeptLines::close);
    }
}
