package dev.stammkunde.insights;

/** Figures that follow from what was counted. What each is of stands in docs/insights.md. */
public enum FigureName {
    /** Retained customers by those of the period before. */
    RETENTION_RATE,
    /**
     * {@code (E − N) / S}: customers of the period less its first-time ones, by those of the period
     * before. Reactivated customers are in it, so it can be more than 1.
     */
    RETURN_BALANCE,
    /** Lost customers by those of the period before: what retention lacks to 1. */
    CHURN_RATE,
    /** Customers with at least two orders by all, both of the period. */
    REPEAT_PURCHASE_RATE,
    /** Orders by customers. */
    PURCHASE_FREQUENCY,
    /** Revenue by orders whose amounts are known, in minor units. */
    AVERAGE_ORDER_VALUE,
    /** Revenue of second and later purchases ever by all revenue. */
    REGULAR_SHARE,
    /** Below which a quarter of the days lies between two purchases of one customer. */
    DAYS_BETWEEN_LOWER_QUARTILE,
    /** Below which a half of them lies. */
    DAYS_BETWEEN_MEDIAN,
    /** Below which three quarters of them lie. */
    DAYS_BETWEEN_UPPER_QUARTILE
}
