package dev.stammkunde.programmes.ladders;

import dev.stammkunde.programmes.ladders.Basis.Counting;
import dev.stammkunde.programmes.ladders.Cart.Line;
import dev.stammkunde.programmes.ladders.LadderPrices.Group;
import dev.stammkunde.programmes.ladders.LadderPrices.LinePrice;
import dev.stammkunde.programmes.ladders.LadderPrices.Part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads ladders by pieces. The price of a piece is rounded, and what pieces cost is a sum of such
 * prices: so it is what is printed beside the article, whatever the quantity.
 *
 * <p>Where each step counts for its part alone and pieces differ in price, the cheapest are counted
 * first, so that the dearest get the higher steps, whatever the order of the lines.
 *
 * @param priceOf what a piece of a line costs on a step from 1, in minor units
 */
record PiecesReading(Counting counting, Stairs stairs, PiecePrice priceOf) {

    /** The price of a piece. */
    @FunctionalInterface
    interface PiecePrice {
        long of(Line line, int step);
    }

    LadderPrices read(LadderReading reading, List<Line> lines) {
        Map<String, LinePrice> prices = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (List<Line> together : groups(lines)) {
            long pieces = together.stream().mapToLong(Line::quantity).sum();
            groups.add(
                    new Group(
                            together.stream().map(Line::lineId).toList(),
                            pieces,
                            stairs.reached(pieces),
                            stairs.missing(pieces)));
            switch (reading) {
                case ALL_UNITS -> allUnits(together, stairs.reached(pieces), prices);
                case MARGINAL -> marginal(together, prices);
            }
        }
        return new LadderPrices(prices, groups);
    }

    private Collection<List<Line>> groups(List<Line> lines) {
        return switch (counting) {
            case TOGETHER -> lines.isEmpty() ? List.of() : List.of(lines);
            case EACH_PRODUCT ->
                    lines.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Line::product, LinkedHashMap::new, Collectors.toList()))
                            .values();
        };
    }

    private void allUnits(List<Line> lines, int step, Map<String, LinePrice> prices) {
        for (Line line : lines) {
            prices.put(line.lineId(), priced(List.of(part(line, line.quantity(), step))));
        }
    }

    private void marginal(List<Line> lines, Map<String, LinePrice> prices) {
        long counted = 0;
        List<Line> cheapestFirst =
                lines.stream().sorted(Comparator.comparing(Line::price)).toList();
        for (Line line : cheapestFirst) {
            long last = counted + line.quantity();
            List<Part> parts = new ArrayList<>();
            while (counted < last) {
                int step = stairs.reached(counted + 1);
                long end = Math.min(last, stairs.ends(step) - 1);
                parts.add(part(line, Math.toIntExact(end - counted), step));
                counted = end;
            }
            prices.put(line.lineId(), priced(parts));
        }
    }

    private Part part(Line line, int quantity, int step) {
        long listed = line.price().getAmountMinorLong();
        return new Part(
                quantity, step == 0 ? listed : Math.min(listed, priceOf.of(line, step)), step);
    }

    private static LinePrice priced(List<Part> parts) {
        long total = 0;
        for (Part part : parts) {
            total = Math.addExact(total, Math.multiplyExact(part.price(), (long) part.quantity()));
        }
        return new LinePrice(total, parts);
    }
}
