package dev.stammkunde.mail;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of some mails: each is sending, waiting, sent or skipped, and some that were sent had
 * more happen to them.
 *
 * @param sending being handed over to the mail service
 * @param waiting by reason
 * @param skipped by reason
 * @param later how many of those that were sent had something happen to them
 * @param readers who got them and what they bought since, by {@link Reach#variant}; none of mails
 *     from before that was counted
 */
public record MailResults(
        long sending,
        Map<HoldReason, Long> waiting,
        long sent,
        Map<SkipReason, Long> skipped,
        Map<MailEvent.Type, Long> later,
        Map<String, ReaderFigures> readers) {

    /** Of no mails. */
    public static final MailResults NONE = new MailResults(0, Map.of(), 0, Map.of(), Map.of());

    /** Makes results of mails of which nobody knows what their readers bought. */
    public MailResults(
            long sending,
            Map<HoldReason, Long> waiting,
            long sent,
            Map<SkipReason, Long> skipped,
            Map<MailEvent.Type, Long> later) {
        this(sending, waiting, sent, skipped, later, Map.of());
    }

    public MailResults {
        readers = Map.copyOf(readers);
        waiting = Collections.unmodifiableMap(copy(HoldReason.class, waiting));
        skipped = Collections.unmodifiableMap(copy(SkipReason.class, skipped));
        later = Collections.unmodifiableMap(copy(MailEvent.Type.class, later));
    }

    private static <K extends Enum<K>> Map<K, Long> copy(Class<K> type, Map<K, Long> counts) {
        Map<K, Long> copy = new EnumMap<>(type);
        copy.putAll(counts);
        return copy;
    }

    /** Returns these results with who got the mails and what they bought since. */
    public MailResults with(Map<String, ReaderFigures> others) {
        return new MailResults(sending, waiting, sent, skipped, later, others);
    }

    /** Returns of how many mails these results are. */
    public long mails() {
        return sending + sent + sum(waiting) + sum(skipped);
    }

    /** Returns how many of the mails that were sent had something happen to them. */
    public long count(MailEvent.Type type) {
        return later.getOrDefault(type, 0L);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
