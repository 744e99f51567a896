package dev.stammkunde.points.programme;

import dev.stammkunde.shop.OrderLine;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A multiplier on the base points of the lines that meet all its conditions.
 *
 * @param id what the rule is called in explanations, such as {@code double-coffee-week}
 * @param multiplier 2 doubles; 0 means that these goods earn nothing, whatever other bonus applies
 *     (in Germany: books, whose prices are fixed by law)
 * @param conditions none means every line
 */
public record Bonus(String id, BigDecimal multiplier, List<Condition> conditions) {

    /** Most characters of a product or a category that a condition can name. */
    public static final int LONGEST_NAME = 200;

    public Bonus {
        conditions = List.copyOf(conditions);
        if (multiplier.signum() < 0) {
            throw new IllegalArgumentException("multiplier must not be negative");
        }
    }

    /** One condition of a bonus. */
    public sealed interface Condition {

        /** Holds for lines of these products, by product id or SKU. */
        record OfProducts(Set<String> products) implements Condition {
            public OfProducts {
                products = Set.copyOf(products);
            }
        }

        /** Holds for lines in one of these categories or collections, by id or name. */
        record InCategories(Set<String> categories) implements Condition {
            public InCategories {
                categories = Set.copyOf(categories);
            }
        }

        /** Holds for orders paid from the first to the last day, both included, in shop time. */
        record PaidBetween(LocalDate from, LocalDate to) implements Condition {
            public PaidBetween {
                if (to.isBefore(from)) {
                    throw new IllegalArgumentException("a window must not end before it begins");
                }
            }
        }

        /** Holds for the first order that earns points in the account. */
        record OnFirstOrder() implements Condition {}
    }

    boolean appliesTo(OrderLine line, EarningContext context) {
        return conditions.stream().allMatch(condition -> holds(condition, line, context));
    }

    private static boolean holds(Condition condition, OrderLine line, EarningContext context) {
        return switch (condition) {
            case Condition.OfProducts(Set<String> products) ->
                    containsAny(products, line.productId(), line.sku());
            case Condition.InCategories(Set<String> categories) ->
                    line.categories().stream().anyMatch(categories::contains);
            case Condition.PaidBetween(LocalDate from, LocalDate to) ->
                    !context.paidOn().isBefore(from) && !context.paidOn().isAfter(to);
            case Condition.OnFirstOrder() -> context.buyer().firstOrder();
        };
    }

    private static boolean containsAny(
            Set<String> wanted, @Nullable String productId, @Nullable String sku) {
        return (productId != null && wanted.contains(productId))
                || (sku != null && wanted.contains(sku));
    }
}
