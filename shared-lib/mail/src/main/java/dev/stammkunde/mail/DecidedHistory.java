package dev.stammkunde.mail;

import dev.stammkunde.mail.MailRecord.Decided;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The decisions on a mail, as one more is made. */
final class DecidedHistory {

    private DecidedHistory() {}

    /**
     * Repeats of one reason are one decision, so that a long wait does not push out the rest. It is
     * of the last time, but for what the campaign lacks: the mail waits so long for it at most, and
     * that counts from the first.
     */
    static List<Decided> plus(List<Decided> history, MailDecision decision, Instant at) {
        List<Decided> next = new ArrayList<>(history);
        Instant since = at;
        if (!next.isEmpty() && repeats(next.getLast().decision(), decision)) {
            Instant first = next.removeLast().at();
            since = isOfLack(decision) ? first : at;
        }
        next.add(new Decided(since, decision));
        if (next.size() > MailRecord.HISTORY_LIMIT + 1) {
            next.remove(1);
        }
        return next;
    }

    private static boolean repeats(MailDecision last, MailDecision next) {
        return last instanceof MailDecision.Hold before
                && next instanceof MailDecision.Hold now
                && before.reason() == now.reason();
    }

    private static boolean isOfLack(MailDecision decision) {
        return decision instanceof MailDecision.Hold(Instant _, HoldReason reason)
                && reason.isOfLack();
    }
}
