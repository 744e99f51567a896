package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;

/**
 * Says anew what a service mail said, from what it told of: its record keeps neither text nor
 * address once it has gone out.
 */
public interface RemakeMail {

    /** What came of it. */
    sealed interface Remade {

        /**
         * It can be said again.
         *
         * @param reader who the customer is today, after merges
         * @param address the shop's latest of them
         * @param language see {@link MailOrder.OfService}
         */
        record Ready(CustomerId reader, ServiceMatter matter, String address, String language)
                implements Remade {

            /** Tells nobody's address. */
            @Override
            public String toString() {
                return "Ready[]";
            }
        }

        /** It cannot. */
        record Not(ResendObstacle obstacle) implements Remade {}
    }

    /**
     * Makes the mail anew, as things are now.
     *
     * @param original of the kind that this one makes
     */
    Remade remake(MailKey original, Instant now);
}
