package dev.stammkunde.finance.closing;

import java.util.List;
import java.util.Optional;

/** Where signatures of days lie, a chain for each shop. A fault of the store is an exception. */
public interface DaySignatures {

    /** Returns the shops that have signatures, in their order. */
    List<String> shops();

    /** Returns the numbers that a shop's chain has, in their order. Without tampering no gaps. */
    List<Long> numbers(String shopId);

    /**
     * Finds a signature.
     *
     * @throws BrokenSealException if it is not as it was written
     */
    Optional<DaySignature> find(String shopId, long number);

    /**
     * Finds the end of a shop's chain. Whatever was added before the call is found.
     *
     * @throws BrokenSealException if it is not as it was written
     */
    default Optional<DaySignature> findLast(String shopId) {
        List<Long> numbers = numbers(shopId);
        return numbers.isEmpty() ? Optional.empty() : find(shopId, numbers.getLast());
    }

    /**
     * Adds to a chain.
     *
     * @return false if there is one of this number: nothing was written
     */
    boolean add(DaySignature signature);
}
