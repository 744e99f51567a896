package dev.stammkunde.programmes.ladders;

import dev.stammkunde.programmes.ladders.Basis.OrderValue;
import dev.stammkunde.programmes.ladders.Basis.PiecePrices;
import dev.stammkunde.programmes.ladders.Basis.Pieces;
import dev.stammkunde.programmes.ladders.Basis.Turnover;
import dev.stammkunde.programmes.ladders.Basis.ValueStep;
import dev.stammkunde.programmes.ladders.Cart.Line;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes what a ladder makes of a cart. Amounts are whole minor units of the cart's currency,
 * rounded half up ({@link PiecesReading}, {@link ValueReading}); nothing costs more than its list
 * price.
 *
 * <p>A ladder by turnover counts the order's own goods after what was bought before: the step that
 * is reached with them holds for this order, and for none before it.
 */
public final class ReadLadder {

    private ReadLadder() {}

    /** Why a ladder says nothing of a cart that has goods of it. */
    public enum NotRead {
        /** Its amounts are in another currency than the cart's. */
        OTHER_CURRENCY,
        /** One is with tax and the other without, and a line has no rate of tax. */
        TAX_UNKNOWN
    }

    /** Returns the lines whose goods are those of a ladder. */
    public static List<Line> lines(LadderDraft ladder, Cart cart) {
        return cart.lines().stream()
                .filter(
                        line ->
                                ladder.goods()
                                        .areIn(
                                                Stream.of(line.productId(), line.sku())
                                                        .filter(Objects::nonNull)
                                                        .collect(Collectors.toSet()),
                                                Set.copyOf(line.categories())))
                .toList();
    }

    /** Finds why a ladder cannot be read for a cart. */
    public static Optional<NotRead> findObstacle(LadderDraft ladder, Cart cart) {
        if (!currency(ladder.basis()).map(cart.currency()::equals).orElse(true)) {
            return Optional.of(NotRead.OTHER_CURRENCY);
        }
        boolean needsTax = ladder.prices() != cart.prices() && !(ladder.basis() instanceof Pieces);
        return needsTax && lines(ladder, cart).stream().anyMatch(line -> line.taxPercent() == null)
                ? Optional.of(NotRead.TAX_UNKNOWN)
                : Optional.empty();
    }

    private static Optional<CurrencyUnit> currency(Basis basis) {
        return switch (basis) {
            case Pieces _ -> Optional.empty();
            case PiecePrices prices ->
                    Optional.of(prices.steps().getFirst().price().getCurrencyUnit());
            case OrderValue value -> Optional.of(currency(value.steps()));
            case Turnover turnover -> Optional.of(currency(turnover.steps()));
        };
    }

    private static CurrencyUnit currency(List<ValueStep> steps) {
        return steps.getFirst().from().getCurrencyUnit();
    }

    /**
     * Reads a ladder that has no obstacle.
     *
     * @param reading of the two that are possible
     * @param before what the customer bought before, in minor units, of ladders by turnover
     */
    public static LadderPrices read(
            LadderDraft ladder, LadderReading reading, Cart cart, long before) {
        List<Line> lines = lines(ladder, cart);
        return switch (ladder.basis()) {
            case Pieces pieces ->
                    new PiecesReading(
                                    pieces.counting(),
                                    new Stairs(
                                            pieces.steps().stream()
                                                    .map(step -> (long) step.from())
                                                    .toList()),
                                    (line, step) ->
                                            Rounding.less(
                                                    line.price().getAmountMinorLong(),
                                                    pieces.steps().get(step - 1).percent()))
                            .read(reading, lines);
            case PiecePrices prices ->
                    new PiecesReading(
                                    prices.counting(),
                                    new Stairs(
                                            prices.steps().stream()
                                                    .map(step -> (long) step.from())
                                                    .toList()),
                                    (line, step) ->
                                            converted(
                                                    prices.steps()
                                                            .get(step - 1)
                                                            .price()
                                                            .getAmountMinorLong(),
                                                    ladder.prices(),
                                                    cart.prices(),
                                                    line))
                            .read(reading, lines);
            case OrderValue value -> byValue(value.steps(), ladder, cart, 0).read(reading, lines);
            case Turnover turnover ->
                    byValue(turnover.steps(), ladder, cart, before).read(reading, lines);
        };
    }

    private static long converted(long minor, PriceKind from, PriceKind to, Line line) {
        return from == to
                ? minor
                : Rounding.converted(minor, from, to, Objects.requireNonNull(line.taxPercent()));
    }

    /** A reading by value of lines, with what they are worth in the ladder's prices. */
    private record OfValue(ValueReading stairs, LadderDraft ladder, Cart cart, long before) {
        LadderPrices read(LadderReading reading, List<Line> lines) {
            long value =
                    lines.stream()
                            .mapToLong(
                                    line ->
                                            converted(
                                                    line.listed(),
                                                    cart.prices(),
                                                    ladder.prices(),
                                                    line))
                            .reduce(0, Math::addExact);
            return stairs.read(reading, lines, new ValueReading.Counted(before, value));
        }
    }

    private static OfValue byValue(
            List<ValueStep> steps, LadderDraft ladder, Cart cart, long before) {
        List<BigDecimal> percents = steps.stream().map(ValueStep::percent).toList();
        List<Long> from = steps.stream().map(step -> step.from().getAmountMinorLong()).toList();
        return new OfValue(new ValueReading(new Stairs(from), percents), ladder, cart, before);
    }
}
