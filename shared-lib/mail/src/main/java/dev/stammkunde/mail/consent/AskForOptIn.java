package dev.stammkunde.mail.consent;

import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;

import java.util.List;

/**
 * Keeps that somebody asked for mail, and orders the one mail that asks whether it was they.
 *
 * <p>Kept comes first. Where a function dies before the mail is ordered, the form is sent again,
 * and the mail of the request that is under way is ordered again; as it is the same mail, it is
 * delivered once.
 */
public final class AskForOptIn {

    private final OptInRequests requests;
    private final OrderMails mails;

    public AskForOptIn(OptInRequests requests, OrderMails mails) {
        this.requests = requests;
        this.mails = mails;
    }

    /**
     * Asks the address's owner.
     *
     * @return the request that the mail is about: this one, or one for the same address that was
     *     made a moment before
     */
    public OptInRequest ask(OptInRequest asked) {
        OptInRequest kept = requests.keep(asked);
        mails.order(
                List.of(
                        new MailOrder.OfOptIn(
                                kept.mail(),
                                kept.id(),
                                kept.address(),
                                kept.language().code(),
                                kept.requested().at())));
        return kept;
    }
}
