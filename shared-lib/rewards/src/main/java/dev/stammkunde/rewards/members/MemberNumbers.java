package dev.stammkunde.rewards.members;

import dev.stammkunde.customers.CustomerId;

import java.util.Optional;

/** Keeps which number is whose. A number that was given is never given to another. */
public interface MemberNumbers {

    /** Finds a customer's number. Consistent. */
    Optional<MemberNumber> numberOf(CustomerId customer);

    /** Finds whom a number was given to, who may have been merged or erased since. Consistent. */
    Optional<CustomerId> holderOf(MemberNumber number);

    /** Gives a customer a number; false if they have one, or the number is another's. */
    boolean give(CustomerId customer, MemberNumber number);
}
