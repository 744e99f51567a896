package dev.stammkunde.points;

import java.util.List;

/**
 * What an entry changes of one unit.
 *
 * @param unit {@link #POINTS}; other units belong to the wing that books them
 * @param amount what the account gained of it; negative where it lost
 */
public record Effect(String unit, long amount) {

    public static final String POINTS = "points";

    static List<Effect> points(long amount) {
        return List.of(new Effect(POINTS, amount));
    }
}
