package dev.stammkunde.finance.settings;

/** How value added tax sees an article that customers have for points with an order. */
public enum ArticleTreatment {
    /** It lowers the taxable amount of the order; rests on an Opinion (C-436/24). */
    PRICE_REDUCTION,
    /** It is a supply of its own, which is taxed (§ 3 (1b) UStG). */
    FREE_SUPPLY
}
