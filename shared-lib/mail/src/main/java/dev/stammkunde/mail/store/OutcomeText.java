package dev.stammkunde.mail.store;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailRecord;

/** What became of a mail as a text, by which the index of campaigns is read. */
final class OutcomeText {

    private static final String SEPARATOR = ":";

    private OutcomeText() {}

    static String of(MailRecord record) {
        return record.state()
                + record.findHoldReason().map(reason -> SEPARATOR + reason).orElse("");
    }

    static String held(HoldReason reason) {
        return "HELD" + SEPARATOR + reason;
    }
}
