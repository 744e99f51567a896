package dev.stammkunde.programmes.ladders;

import dev.stammkunde.programmes.ladders.Basis.TurnoverWindow;
import dev.stammkunde.programmes.ladders.Cart.Line;
import dev.stammkunde.programmes.ladders.LadderPrices.LinePrice;
import dev.stammkunde.programmes.ladders.ReadLadder.NotRead;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Tells what a cart costs by the ladders of a shop. No two ladders add up: of each line the lowest
 * price counts, and of two that are the same that of the ladder whose id comes first.
 */
public final class QuoteCart {

    private QuoteCart() {}

    /**
     * What a cart costs.
     *
     * @param lines in the order of the cart
     * @param ladders that have goods of the cart, by their ids
     * @param notRead those that have, and say nothing of it
     */
    public record Quote(List<QuotedLine> lines, List<QuotedLadder> ladders, List<Skipped> notRead) {
        public Quote {
            lines = List.copyOf(lines);
            ladders = List.copyOf(ladders);
            notRead = List.copyOf(notRead);
        }

        /** What all lines cost, in minor units. */
        public long total() {
            return lines.stream().mapToLong(line -> line.price().total()).reduce(0, Math::addExact);
        }

        /** What all lines cost by their list prices, in minor units. */
        public long listed() {
            return lines.stream().mapToLong(QuotedLine::listed).reduce(0, Math::addExact);
        }
    }

    /**
     * A line with its price.
     *
     * @param listed what it costs by its list price, in minor units
     * @param ladder whose price is the lowest; absent where the list price holds
     */
    public record QuotedLine(
            String lineId, long listed, LinePrice price, @Nullable Ladder ladder) {}

    /** A ladder, and what it says. */
    public record QuotedLadder(Ladder ladder, LadderPrices prices) {}

    /** A ladder that says nothing. */
    public record Skipped(Ladder ladder, NotRead reason) {}

    /**
     * Quotes a cart.
     *
     * @param ladders in force
     * @param turnover what the customer bought in a time, in minor units; asked once for each time
     *     that a ladder of the cart's goods needs
     */
    public static Quote quote(
            Cart cart, List<Ladder> ladders, ToLongFunction<TurnoverWindow> turnover) {
        Map<TurnoverWindow, Long> known = new EnumMap<>(TurnoverWindow.class);
        List<QuotedLadder> read = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Ladder ladder : ladders) {
            LadderDraft draft = ladder.draft();
            if (!ReadLadder.lines(draft, cart).isEmpty()) {
                Optional<NotRead> obstacle = ReadLadder.findObstacle(draft, cart);
                if (obstacle.isPresent()) {
                    skipped.add(new Skipped(ladder, obstacle.get()));
                } else {
                    long before =
                            draft.basis() instanceof Basis.Turnover(TurnoverWindow window, _)
                                    ? known.computeIfAbsent(window, turnover::applyAsLong)
                                    : 0;
                    read.add(
                            new QuotedLadder(
                                    ladder, ReadLadder.read(draft, draft.reading(), cart, before)));
                }
            }
        }
        return new Quote(lines(cart, read), read, skipped);
    }

    private static List<QuotedLine> lines(Cart cart, List<QuotedLadder> ladders) {
        Map<String, QuotedLine> best = new HashMap<>();
        for (Line line : cart.lines()) {
            best.put(
                    line.lineId(),
                    new QuotedLine(
                            line.lineId(),
                            line.listed(),
                            new LinePrice(line.listed(), List.of()),
                            null));
        }
        for (QuotedLadder ladder : ladders) {
            ladder.prices()
                    .lines()
                    .forEach(
                            (lineId, price) ->
                                    best.computeIfPresent(
                                            lineId,
                                            (_, line) ->
                                                    price.total() < line.price().total()
                                                            ? new QuotedLine(
                                                                    lineId,
                                                                    line.listed(),
                                                                    price,
                                                                    ladder.ladder())
                                                            : line));
        }
        return cart.lines().stream().map(line -> best.get(line.lineId())).toList();
    }
}
