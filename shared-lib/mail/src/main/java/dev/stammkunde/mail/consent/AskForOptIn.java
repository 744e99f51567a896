package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppressions;

import java.util.List;
import java.util.Optional;

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
    private final Suppressions suppressions;

    /** What became of the wish to ask. */
    public sealed interface Outcome {

        /**
         * The mail is ordered.
         *
         * @param request that it is about: this one, or one for the same address that was made a
         *     moment before
         */
        record Asked(OptInRequest request) implements Outcome {}

        /** No mail goes to the address, so nothing is kept and nobody is asked. */
        record Suppressed(SkipReason reason) implements Outcome {}
    }

    public AskForOptIn(OptInRequests requests, OrderMails mails, Suppressions suppressions) {
        this.suppressions = suppressions;
        this.requests = requests;
        this.mails = mails;
    }

    /** Asks the address's owner, unless no mail goes to the address. */
    public Outcome ask(OptInRequest asked) {
        EmailKey address = EmailKey.of(asked.customer().shopId(), asked.address());
        Optional<SkipReason> obstacle =
                suppressions.suppression(address).value().findObstacle(asked.requested().at());
        return obstacle.<Outcome>map(Outcome.Suppressed::new)
                .orElseGet(() -> new Outcome.Asked(order(asked)));
    }

    private OptInRequest order(OptInRequest asked) {
        OptInRequest kept = requests.keep(asked);
        mails.order(
                List.of(
                        new MailOrder.OfService(
                                kept.mail(),
                                new ServiceMatter.OptIn(kept.id()),
                                kept.address(),
                                kept.language().code(),
                                kept.requested().at())));
        return kept;
    }
}
