package dev.stammkunde.keepcustomers;

import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Subscribers;

/**
 * Lets a customer take the place of the subscriber with the same address, in lists too. Where there
 * is none it costs the read that says so.
 */
final class TakePlace {

    private final Subscribers subscribers;
    private final FollowLists lists;

    TakePlace(Stores stores) {
        this.subscribers = new Subscribers(stores.profiles(), stores.personalData());
        this.lists = stores.lists();
    }

    void take(CustomerId customer, String email) {
        EmailKey address = EmailKey.of(customer.shopId(), email);
        subscribers
                .findGivingWay(address)
                .ifPresent(
                        subscriber -> {
                            // First, since who gave way is not found again.
                            lists.handOver(subscriber, customer);
                            subscribers.giveWay(address);
                        });
    }
}
