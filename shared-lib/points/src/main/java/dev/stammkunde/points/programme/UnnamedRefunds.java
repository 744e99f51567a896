package dev.stammkunde.points.programme;

/** What of an order goes back with a refund that does not say for what it is. */
public enum UnnamedRefunds {
    /** The goods, each in proportion, then shipping, then fees. */
    GOODS_FIRST,
    /** A share of everything. */
    PRO_RATA
}
