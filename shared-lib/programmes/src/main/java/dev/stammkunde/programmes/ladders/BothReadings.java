package dev.stammkunde.programmes.ladders;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.programmes.ladders.Basis.OrderValue;
import dev.stammkunde.programmes.ladders.Basis.PiecePrices;
import dev.stammkunde.programmes.ladders.Basis.PieceStep;
import dev.stammkunde.programmes.ladders.Basis.Pieces;
import dev.stammkunde.programmes.ladders.Basis.PriceStep;
import dev.stammkunde.programmes.ladders.Basis.Turnover;
import dev.stammkunde.programmes.ladders.Basis.ValueStep;
import dev.stammkunde.programmes.ladders.Cart.Line;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Shows both readings of a ladder side by side, where they differ: just before each step, on it,
 * and as far again beyond the last.
 */
public final class BothReadings {

    private static final long USUAL_MINOR = 1_000;
    private static final long MOST_MINOR = 100_000_000_000L;

    private BothReadings() {}

    /**
     * What one purchase costs either way. Amounts are minor units.
     *
     * @param pieces that are bought; one of ladders by value
     * @param before earlier turnover; 0 of other ladders
     * @param listed what the purchase costs by its list price
     * @param step that is reached, from 1; 0 below the first
     */
    public record Row(
            int pieces, long before, long listed, long allUnits, long marginal, int step) {}

    /** Returns what a piece costs in an example, or an order by turnover, unless people say. */
    public static Money usualPrice(LadderDraft ladder) {
        return switch (ladder.basis()) {
            case Pieces _ -> Money.ofMinor(CurrencyUnit.EUR, USUAL_MINOR);
            case PiecePrices prices -> prices.steps().getFirst().price();
            case OrderValue value -> value.steps().getFirst().from();
            case Turnover turnover ->
                    Money.ofMinor(
                            turnover.steps().getFirst().from().getCurrencyUnit(), 10 * USUAL_MINOR);
        };
    }

    /**
     * Computes the rows.
     *
     * @param price of a piece, or of an order by turnover; by an order's value it is not looked at
     */
    public static List<Row> rows(LadderDraft ladder, Money price) {
        return switch (ladder.basis()) {
            case Pieces pieces ->
                    byPieces(ladder, price, pieces.steps().stream().map(PieceStep::from));
            case PiecePrices prices ->
                    byPieces(ladder, price, prices.steps().stream().map(PriceStep::from));
            case OrderValue value -> byValue(ladder, value.steps());
            case Turnover turnover -> byTurnover(ladder, price, turnover.steps());
        };
    }

    private static List<Row> byPieces(LadderDraft ladder, Money price, Stream<Integer> steps) {
        TreeSet<Integer> quantities = new TreeSet<>();
        steps.forEach(from -> quantities.addAll(List.of(Math.max(1, from - 1), from)));
        quantities.add(Math.min(Cart.MOST_PIECES, 2 * quantities.last()));
        return quantities.stream()
                .filter(quantity -> quantity <= Cart.MOST_PIECES)
                .map(quantity -> row(ladder, quantity, price, 0))
                .toList();
    }

    private static List<Row> byValue(LadderDraft ladder, List<ValueStep> steps) {
        CurrencyUnit currency = steps.getFirst().from().getCurrencyUnit();
        TreeSet<Long> values = new TreeSet<>();
        steps.stream()
                .map(step -> step.from().getAmountMinorLong())
                .forEach(from -> values.addAll(List.of(Math.max(0, from - 1), from)));
        values.add(2 * values.last());
        return values.stream()
                .map(value -> row(ladder, 1, Money.ofMinor(currency, value), 0))
                .toList();
    }

    /** An order that ends before each step, one that crosses it, and one that is above it. */
    private static List<Row> byTurnover(LadderDraft ladder, Money price, List<ValueStep> steps) {
        long order = Math.min(price.getAmountMinorLong(), MOST_MINOR);
        return steps.stream()
                .map(step -> step.from().getAmountMinorLong())
                .flatMapToLong(from -> LongStream.of(from - order - 1, from - order / 2, from))
                .map(before -> Math.max(0, before))
                .distinct()
                .sorted()
                .mapToObj(before -> row(ladder, 1, price, before))
                .toList();
    }

    private static Row row(LadderDraft ladder, int pieces, Money price, long before) {
        LadderDraft anything =
                new LadderDraft(
                        ladder.name(),
                        Goods.ANY,
                        ladder.basis(),
                        ladder.reading(),
                        ladder.prices());
        Line line = new Line("1", "example", null, List.of(), pieces, price, BigDecimal.ZERO);
        Cart cart = new Cart(price.getCurrencyUnit(), ladder.prices(), List.of(line));
        LadderPrices all = ReadLadder.read(anything, LadderReading.ALL_UNITS, cart, before);
        LadderPrices marginal = ReadLadder.read(anything, LadderReading.MARGINAL, cart, before);
        return new Row(
                pieces,
                before,
                line.listed(),
                all.total(),
                marginal.total(),
                all.groups().getFirst().step());
    }
}
