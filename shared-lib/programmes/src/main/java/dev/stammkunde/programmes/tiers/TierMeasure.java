package dev.stammkunde.programmes.tiers;

/** What of a customer's orders takes them up the tiers. Never what they have left to spend. */
public enum TierMeasure {
    /** What they paid for goods, less what went back, in minor units of the rules' currency. */
    SPEND,
    /** Points that their orders earned and still stand for, whatever became of them since. */
    POINTS,
    /** Orders of which something was kept. */
    ORDERS
}
