package dev.stammkunde.programmes.ladders;

/** Which prices are meant. */
public enum PriceKind {
    /** With tax, as consumers read them. */
    GROSS,
    /** Without tax, as between traders. */
    NET
}
