package dev.stammkunde.finance.simulation;

import java.util.Arrays;

/**
 * Which state of an order is the newest that was seen, while days are read from the last to the
 * first. An order of a single state takes no room, since no earlier one follows.
 *
 * <p>The day alone does not tell the newest: an order that goes over to another customer has two
 * states at once, and where that customer's account was booked by a clock that is behind, the first
 * of them can be of a later day. It stands for nothing, so nothing has to be taken back.
 */
final class NewestStates {

    private static final int FIRST = 1_024;

    private final CompactIds ids = new CompactIds();
    private int[] numbers = new int[FIRST];

    /** Says whether a state is newer than all of its order that were seen, and remembers it. */
    boolean see(String orderId, long number) {
        int seen = ids.find(orderId);
        if (seen >= 0 && numbers[seen] >= number) {
            return false;
        }
        if (number > 1) {
            remember(orderId, Math.toIntExact(number));
        }
        return true;
    }

    private void remember(String orderId, int number) {
        int place = ids.add(orderId);
        if (place == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(place, 2));
        }
        numbers[place] = number;
    }

    int size() {
        return ids.size();
    }

    String orderId(int place) {
        return ids.id(place);
    }

    int number(int place) {
        return numbers[place];
    }
}
