package dev.stammkunde.points.units;

/**
 * What a redemption took in a unit of a wing, instead of points.
 *
 * @param wing the name of its section
 * @param amount of the unit, more than none
 * @param detail what it took, in the wing's own form, so that the same can come back
 */
public record UnitPrice(String wing, String unit, long amount, String detail) {
    public UnitPrice {
        if (amount <= 0) {
            throw new IllegalArgumentException("a redemption takes something");
        }
    }
}
