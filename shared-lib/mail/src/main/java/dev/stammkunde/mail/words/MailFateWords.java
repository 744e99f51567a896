package dev.stammkunde.mail.words;

import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecord.Decided;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.shop.BothLanguages;

import java.util.List;
import java.util.Optional;

/** Says in a sentence or two what became of a mail. */
public final class MailFateWords {

    private MailFateWords() {}

    /** Says what became of a mail, and why. */
    public static BothLanguages of(MailRecord mail) {
        BothLanguages decided =
                findLastWord(mail)
                        .map(MailWords::of)
                        .orElseGet(
                                () ->
                                        new BothLanguages(
                                                "Bestellt; darüber wird noch entschieden.",
                                                "Ordered; it is still to be decided on."));
        return happened(mail)
                .map(
                        more ->
                                new BothLanguages(
                                        decided.de() + ' ' + more.de(),
                                        decided.en() + ' ' + more.en()))
                .orElse(decided);
    }

    /**
     * Finds the last word on a mail: why it was sent, also where it was unclear for a while whether
     * it went out; else the last decision, unless the service refused what it was to send. Nothing
     * where nothing was decided yet.
     */
    public static Optional<MailDecision> findLastWord(MailRecord mail) {
        Optional<MailDecision> refused = mail.findSkipReason().map(MailDecision.Skip::new);
        if (refused.isPresent() || mail.history().isEmpty()) {
            return refused;
        }
        List<MailDecision> decided = mail.history().stream().map(Decided::decision).toList();
        return decided.reversed().stream()
                .filter(one -> mail.state() == MailState.SENT && one instanceof MailDecision.Send)
                .findFirst()
                .or(() -> Optional.of(decided.getLast()));
    }

    /** What weighs most of what happened after it was handed over. */
    private static Optional<BothLanguages> happened(MailRecord mail) {
        if (mail.has(MailEvent.Type.COMPLAINED)) {
            return Optional.of(new BothLanguages("Als Spam gemeldet.", "It was reported as spam."));
        }
        if (mail.has(MailEvent.Type.UNSUBSCRIBED)) {
            return Optional.of(
                    new BothLanguages(
                            "Darin wurde weiteren Mails widersprochen.",
                            "Its reader objected to more mails by it."));
        }
        if (mail.has(MailEvent.Type.BOUNCED)) {
            return Optional.of(new BothLanguages("Kam zurück.", "It came back."));
        }
        return mail.has(MailEvent.Type.DELIVERED)
                ? Optional.of(new BothLanguages("Zugestellt.", "It was delivered."))
                : Optional.empty();
    }
}
