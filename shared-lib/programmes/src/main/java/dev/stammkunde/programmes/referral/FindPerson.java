package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.Profile;

import java.util.Optional;

/** Finds who a customer is now: of those whom the shop merged, the one who stays. */
final class FindPerson {

    /** The shop merged one into another, who may have been merged since. */
    private static final int MOST_MERGES = 5;

    private final FindCustomer customers;

    FindPerson(FindCustomer customers) {
        this.customers = customers;
    }

    /** Somebody who was not erased; their profile is empty where nothing is known of them. */
    record Person(CustomerId id, Profile profile, Activity activity) {}

    /** Finds who stays; empty of who was erased. */
    Optional<Person> find(CustomerId asked) {
        CustomerId id = asked;
        for (int merges = 0; merges <= MOST_MERGES; merges++) {
            Found found = customers.find(id).orElse(new Found(Customer.UNKNOWN, Activity.none()));
            switch (found.customer()) {
                case Customer.Known(Profile profile) -> {
                    return Optional.of(new Person(id, profile, found.activity()));
                }
                case Customer.Merged(CustomerId into, var _) -> id = into;
                case Customer.Erased _ -> {
                    return Optional.empty();
                }
            }
        }
        throw new IllegalStateException("customers are merged in a circle");
    }
}
