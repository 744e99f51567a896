package dev.stammkunde.platform.statistics;

/** Where a figure of all customers is, at the level of confidence that it was asked for. */
public record Bounds(double from, double to) {

    /** Whether it is certain enough that the figure is not 0. */
    public boolean excludeZero() {
        return from > 0 || to < 0;
    }
}
