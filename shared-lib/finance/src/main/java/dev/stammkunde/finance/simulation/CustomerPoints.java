package dev.stammkunde.finance.simulation;

import java.util.Arrays;

/** What each customer's orders came to and would come to: of a customer two numbers and the id. */
final class CustomerPoints {

    private static final int FIRST = 1_024;

    private final CompactIds ids = new CompactIds();
    private long[] before = new long[FIRST];
    private long[] after = new long[FIRST];

    void add(String customerId, long pointsBefore, long pointsAfter) {
        int number = ids.add(customerId);
        if (number == before.length) {
            before = Arrays.copyOf(before, Math.multiplyExact(number, 2));
            after = Arrays.copyOf(after, Math.multiplyExact(number, 2));
        }
        before[number] = Math.addExact(before[number], pointsBefore);
        after[number] = Math.addExact(after[number], pointsAfter);
    }

    int size() {
        return ids.size();
    }

    /** Returns a customer by number, from 0. */
    CustomerChange customer(int number) {
        return new CustomerChange(ids.id(number), before[number], after[number]);
    }

    long before(int number) {
        return before[number];
    }

    long after(int number) {
        return after[number];
    }
}
