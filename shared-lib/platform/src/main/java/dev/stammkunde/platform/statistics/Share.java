package dev.stammkunde.platform.statistics;

/**
 * How many of some customers did a thing.
 *
 * @param hits at most {@code n}
 * @param n at least one
 */
public record Share(long hits, long n) {

    public Share {
        if (hits < 0 || n < 1 || hits > n) {
            throw new IllegalArgumentException("a share of nobody, or of more than there are");
        }
    }

    /** Returns the share, from 0 to 1. */
    public double value() {
        return (double) hits / n;
    }

    /**
     * Returns Wilson's score interval (1927): it is right for few customers too, and has a width
     * where all or none did it.
     *
     * @param z within so many standard errors, such as 1.96 for 95 %
     */
    public Bounds wilson(double z) {
        double widening = z * z / n;
        double middle = (value() + widening / 2) / (1 + widening);
        double half =
                z * Math.sqrt(value() * (1 - value()) / n + widening / (4.0 * n)) / (1 + widening);
        return new Bounds(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /**
     * Returns where this share less another one is: Newcombe's hybrid score interval (1998, method
     * 10), which is made of Wilson's of both and never leaves what a difference can be.
     *
     * @param other of other customers
     * @param z within so many standard errors
     */
    public Bounds less(Share other, double z) {
        double difference = value() - other.value();
        Bounds own = wilson(z);
        Bounds others = other.wilson(z);
        return new Bounds(
                difference - Math.hypot(value() - own.from(), others.to() - other.value()),
                difference + Math.hypot(own.to() - value(), other.value() - others.from()));
    }
}
