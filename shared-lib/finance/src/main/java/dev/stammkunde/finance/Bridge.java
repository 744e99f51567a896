package dev.stammkunde.finance;

import java.util.EnumMap;
import java.util.Map;

/**
 * Leads from what was there at the beginning to what is there at the end.
 *
 * @param movements what changed it; negative where it became less; nothing of those that did not
 */
public record Bridge(long opening, Map<Movement, Long> movements, long closing) {

    /** The bridge where nothing ever was. */
    public static final Bridge EMPTY = new Bridge(0, Map.of(), 0);

    public Bridge {
        movements = Map.copyOf(movements);
        long sum = movements.values().stream().mapToLong(Long::longValue).sum();
        if (opening + sum != closing) {
            throw new IllegalArgumentException(
                    "%d and %d are not %d".formatted(opening, sum, closing));
        }
    }

    /** Returns the bridge that movements lead over. */
    public static Bridge over(long opening, Map<Movement, Long> movements) {
        long sum = movements.values().stream().mapToLong(Long::longValue).sum();
        return new Bridge(opening, movements, opening + sum);
    }

    /** Returns what a movement changed. */
    public long of(Movement movement) {
        return movements.getOrDefault(movement, 0L);
    }

    /** Returns both side by side. */
    public Bridge plus(Bridge other) {
        Map<Movement, Long> all = new EnumMap<>(Movement.class);
        all.putAll(movements);
        other.movements.forEach((movement, change) -> all.merge(movement, change, Long::sum));
        return over(opening + other.opening, all);
    }
}
