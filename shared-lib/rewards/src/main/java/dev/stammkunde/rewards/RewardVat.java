package dev.stammkunde.rewards;

/** What value added tax sees in a reward. Each shop's tax adviser has the last word. */
public enum RewardVat {
    /** Lowers the taxable amount of the order with which it is used. */
    PRICE_REDUCTION,
    /** A gift without an order: a supply that is taxed although nothing is paid for it. */
    FREE_SUPPLY,
    /** A voucher whose tax is known when it is issued, and due then. */
    SINGLE_PURPOSE_VOUCHER,
    /** A voucher whose tax is known when it is used, and due then. */
    MULTI_PURPOSE_VOUCHER,
    /** No supply, such as a donation. */
    NO_SUPPLY
}
