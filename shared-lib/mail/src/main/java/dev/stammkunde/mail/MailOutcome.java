package dev.stammkunde.mail;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one mail, as far as results count it.
 *
 * @param waitsFor absent unless it waits
 * @param skippedFor absent unless it is never sent
 * @param later what happened to it after it was sent
 */
public record MailOutcome(
        MailState state,
        Optional<HoldReason> waitsFor,
        Optional<SkipReason> skippedFor,
        Set<MailEvent.Type> later) {

    /** What results count of what happens to a mail that was sent. */
    public static final Set<MailEvent.Type> COUNTED =
            Set.of(
                    MailEvent.Type.DELIVERED,
                    MailEvent.Type.BOUNCED,
                    MailEvent.Type.COMPLAINED,
                    MailEvent.Type.UNSUBSCRIBED);

    public MailOutcome {
        later = Set.copyOf(later);
    }

    /** Returns what became of a mail. */
    public static MailOutcome of(MailRecord record) {
        Stream<MailEvent.Type> later =
                record.state() == MailState.SENT
                        ? COUNTED.stream().filter(record::has)
                        : Stream.empty();
        return new MailOutcome(
                record.state(),
                record.findHoldReason(),
                record.findSkipReason(),
                later.collect(Collectors.toSet()));
    }
}
