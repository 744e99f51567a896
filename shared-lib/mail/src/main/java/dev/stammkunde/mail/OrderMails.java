package dev.stammkunde.mail;

import java.util.List;

/** Puts orders into the queue for delivery. An order that comes twice is delivered once. */
public interface OrderMails {

    /**
     * Orders mails. When it throws, some may have been ordered: the caller orders all again.
     *
     * @param orders any number
     */
    void order(List<? extends MailOrder> orders);
}
