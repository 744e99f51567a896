package dev.stammkunde.points;

import java.util.List;

/**
 * What an entry changes of one unit.
 *
 * @param unit {@link #POINTS} or {@link #RESERVED}; other units belong to the wing that books them
 * @param amount what the account gained of it; negative where it lost
 */
public record Effect(String unit, long amount) {

    public static final String POINTS = "points";

    /** Points that are set aside for what the customer redeems, and are not spent yet. */
    public static final String RESERVED = "reserved";

    /** Whether it is of a unit that belongs to another wing. */
    public boolean isOfOtherWing() {
        return !unit.equals(POINTS) && !unit.equals(RESERVED);
    }

    static List<Effect> points(long amount) {
        return List.of(new Effect(POINTS, amount));
    }

    /** Units by name, as they are hashed. */
    static List<Effect> ofReserved(long points, long reserved) {
        return List.of(new Effect(POINTS, points), new Effect(RESERVED, reserved));
    }
}
