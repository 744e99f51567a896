package dev.stammkunde.rewards.members;

import dev.stammkunde.customers.CustomerId;

import java.util.Optional;
import java.util.function.LongSupplier;

/** Returns a customer's number, and gives one to who has none. */
public final class GiveMemberNumber {

    /** Of a million numbers in use one in 90,000 is met: three in a row are no chance. */
    private static final int ATTEMPTS = 3;

    private final MemberNumbers numbers;
    private final LongSupplier chance;

    /**
     * Makes the use case.
     *
     * @param chance chooses from 0 to below {@link MemberNumber#COUNT}, so that nobody can guess
     */
    public GiveMemberNumber(MemberNumbers numbers, LongSupplier chance) {
        this.numbers = numbers;
        this.chance = chance;
    }

    /**
     * Returns the number of a customer who was neither merged nor erased.
     *
     * @throws IllegalStateException if each number that was tried is another's
     */
    public MemberNumber of(CustomerId customer) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<MemberNumber> known = numbers.numberOf(customer);
            if (known.isPresent()) {
                return known.get();
            }
            MemberNumber next = MemberNumber.of(customer.shopId(), chance.getAsLong());
            if (numbers.give(customer, next)) {
                return next;
            }
        }
        // Somebody else may have given one at the last attempt.
        return numbers.numberOf(customer)
                .orElseThrow(() -> new IllegalStateException("no number is free"));
    }
}
