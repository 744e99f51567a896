package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;

/** Forgets of a customer's mails what may name them. Doing it again changes nothing. */
@FunctionalInterface
interface ForgetMails {

    void forget(CustomerId customer, Instant at);
}
