package dev.stammkunde.points.programme;

import java.math.BigDecimal;

/**
 * What one rule added to, or took from, an order's points. The contributions of an order add up to
 * its points.
 *
 * @param rule {@code base}, the id of a bonus, {@code gift-card}, {@code cap} or {@code rounding}
 * @param points exact, not rounded; negative where the rule takes
 */
public record Contribution(String rule, BigDecimal points) {
    public static final String BASE = "base";
    public static final String GIFT_CARD = "gift-card";
    public static final String CAP = "cap";
    public static final String ROUNDING = "rounding";
}
