package dev.stammkunde.mail.consent;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter;

import java.time.Instant;

/**
 * Makes service mails to people who work for a shop. They are of the mailbox that they go to, as of
 * anybody who is no customer, and in the shop's language.
 */
public final class TeamMail {

    private TeamMail() {}

    /**
     * Makes an order.
     *
     * @param subject what the mail is about: the same one goes to the same address once
     */
    public static MailOrder order(
            String shopId, String address, ServiceMatter matter, String subject, Instant now) {
        return order(
                new To(shopId, address, MailOrder.OfService.LANGUAGE_OF_SHOP),
                matter,
                subject,
                now);
    }

    /**
     * Whom a mail goes to.
     *
     * @param language such as {@code de}
     */
    public record To(String shopId, String address, String language) {

        /** Tells no address. */
        @Override
        public String toString() {
            return "To[" + shopId + ']';
        }
    }

    /**
     * Makes an order in the language that somebody chose.
     *
     * @param subject what the mail is about: the same one goes to the same address once
     */
    public static MailOrder order(To to, ServiceMatter matter, String subject, Instant now) {
        return new MailOrder.OfService(
                MailKey.of(Mailbox.of(to.shopId(), to.address()), matter.kind(), subject),
                matter,
                to.address(),
                to.language(),
                now);
    }
}
