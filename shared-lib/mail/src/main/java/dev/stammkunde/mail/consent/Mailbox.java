package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;

/**
 * Names the one who reads an address where no customer is known who has it: consent is given for an
 * address, before its owner buys anything.
 *
 * <p>What is told of an address is put in force for every customer who has it at that time.
 */
public final class Mailbox {

    /** No shop system gives ids that look like this. */
    private static final String PREFIX = "mailbox:";

    private Mailbox() {}

    /** Returns whose wishes those of an address are. */
    public static CustomerId of(EmailKey address) {
        return new CustomerId(address.shopId(), PREFIX + address.hash());
    }

    /** Returns whose wishes those of an address are. */
    public static CustomerId of(String shopId, String address) {
        return of(EmailKey.of(shopId, address));
    }

    /** Whether this names an address and no customer. */
    public static boolean isMailbox(CustomerId customer) {
        return customer.id().startsWith(PREFIX);
    }
}
