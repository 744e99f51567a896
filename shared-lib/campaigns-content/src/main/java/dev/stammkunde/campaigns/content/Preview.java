package dev.stammkunde.campaigns.content;

import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.content.MailText;

/** What a mail would be. */
public sealed interface Preview {

    /**
     * It would say this.
     *
     * @param about what it would tell of, for a test that tells of the same
     */
    record Shown(About about, MailText text) implements Preview {}

    /** Nothing is kept of the customer. */
    record UnknownCustomer() implements Preview {}
}
