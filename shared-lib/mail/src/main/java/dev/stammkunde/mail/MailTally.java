package dev.stammkunde.mail;

import java.util.EnumMap;
import java.util.Map;

/** Adds up what became of mails. Made for one count. */
public final class MailTally {

    private final Map<HoldReason, Long> waiting = new EnumMap<>(HoldReason.class);
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final Map<MailEvent.Type, Long> later = new EnumMap<>(MailEvent.Type.class);
    private long sending;
    private long sent;

    /** Adds mails that all came to the same. */
    public void add(MailOutcome mails, long count) {
        switch (mails.state()) {
            case SENDING -> sending += count;
            case SENT -> sent += count;
            case HELD ->
                    mails.waitsFor().ifPresent(reason -> waiting.merge(reason, count, Long::sum));
            case SKIPPED ->
                    mails.skippedFor().ifPresent(reason -> skipped.merge(reason, count, Long::sum));
        }
        mails.later().forEach(type -> later.merge(type, count, Long::sum));
    }

    /** Returns the sums. */
    public MailResults results() {
        return new MailResults(sending, waiting, sent, skipped, later);
    }
}
