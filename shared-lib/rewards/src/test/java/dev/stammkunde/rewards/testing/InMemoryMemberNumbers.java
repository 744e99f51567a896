package dev.stammkunde.rewards.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.rewards.members.MemberNumber;
import dev.stammkunde.rewards.members.MemberNumbers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers of members in memory. */
public final class InMemoryMemberNumbers implements MemberNumbers {

    private final Map<CustomerId, MemberNumber> numbers = new HashMap<>();
    private final Map<MemberNumber, CustomerId> holders = new HashMap<>();

    @Override
    public synchronized Optional<MemberNumber> numberOf(CustomerId customer) {
        return Optional.ofNullable(numbers.get(customer));
    }

    @Override
    public synchronized Optional<CustomerId> holderOf(MemberNumber number) {
        return Optional.ofNullable(holders.get(number));
    }

    @Override
    public synchronized boolean give(CustomerId customer, MemberNumber number) {
        if (numbers.containsKey(customer) || holders.containsKey(number)) {
            return false;
        }
        numbers.put(customer, number);
        holders.put(number, customer);
        return true;
    }
}
