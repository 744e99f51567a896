package dev.stammkunde.mail.words;

import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.shop.BothLanguages;

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
     * Finds the last word on a mail: the last decision, unless the service refused what it was to
     * send. Nothing where nothing was decided yet.
     */
    public static Optional<MailDecision> findLastWord(MailRecord mail) {
        Optional<MailDecision> refused = mail.findSkipReason().map(MailDecision.Skip::new);
        return refused.isPresent() || mail.history().isEmpty()
                ? refused
                : Optional.of(mail.history().getLast().decision());
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
