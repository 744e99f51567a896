package dev.stammkunde.domain.mail;

import java.util.Optional;

/** Tells which addresses mail can be sent to, as {@link MailAddress} checks them. */
public final class EmailAddress {

    private EmailAddress() {}

    /** Finds the form in which mail can be sent to an address; empty where none can. */
    public static Optional<String> findDeliverable(String address) {
        return MailAddress.find(address).map(MailAddress::toString);
    }
}
