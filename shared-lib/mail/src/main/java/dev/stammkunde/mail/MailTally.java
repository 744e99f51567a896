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

    /** Adds a mail. */
    public void add(MailOutcome mail) {
        switch (mail.state()) {
            case SENDING -> sending++;
            case SENT -> sent++;
            case HELD -> mail.waitsFor().ifPresent(reason -> waiting.merge(reason, 1L, Long::sum));
            case SKIPPED ->
                    mail.skippedFor().ifPresent(reason -> skipped.merge(reason, 1L, Long::sum));
        }
        mail.later().forEach(type -> later.merge(type, 1L, Long::sum));
    }

    /** Returns the sums. */
    public MailResults results() {
        return new MailResults(sending, waiting, sent, skipped, later);
    }
}
