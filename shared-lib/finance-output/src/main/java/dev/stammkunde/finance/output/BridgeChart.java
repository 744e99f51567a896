package dev.stammkunde.finance.output;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.output.Drawing.Shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws how points led from the beginning to the end of a month: each movement begins where the one
 * before ended. Where nearly all was there before, the axis begins later and says so, or else
 * movements would be too small to see.
 */
final class BridgeChart {

    private static final int STEP = 36;
    private static final int TOP = 20;
    private static final int BAR_OFFSET = 19;
    private static final int BAR = 11;

    /** From this share of the largest value on, the axis does not begin at zero. */
    private static final double CUT_FROM = 0.6;

    private final ReportWords words;
    private final List<Shape> shapes = new ArrayList<>();
    private final double from;
    private final double width;
    private double y = TOP;

    private BridgeChart(Bridge bridge, ReportWords words) {
        this.words = words;
        long least = Math.min(bridge.opening(), bridge.closing());
        long most = Math.max(bridge.opening(), bridge.closing());
        long at = bridge.opening();
        for (Movement movement : Movement.values()) {
            at += bridge.of(movement);
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        boolean isCut = least > most * CUT_FROM;
        this.from = isCut ? begin((double) least, (double) most) : Math.min(0, least);
        this.width = Math.max(most - from, 1);
        if (isCut) {
            shapes.add(
                    Drawing.label(
                            0,
                            11,
                            "start",
                            "axis",
                            words.say(ReportText.AXIS_FROM, words.number((long) from))));
        }
    }

    /** A round number that leaves the smallest bar something to be seen by. */
    private static double begin(double least, double most) {
        double before = least - Math.max(most - least, most * 0.02) * 0.5;
        double round = Math.pow(10, Math.floor(Math.log10(most)) - 1);
        return Math.max(Math.floor(before / round) * round, 0);
    }

    static Drawing of(Bridge bridge, ReportWords words) {
        BridgeChart chart = new BridgeChart(bridge, words);
        chart.draw(bridge);
        return new Drawing(
                "bridge",
                words.say(ReportText.BRIDGE_CHART),
                words.say(
                        ReportText.BRIDGE_CHART_IS,
                        words.number(bridge.opening()),
                        words.number(bridge.closing())),
                Drawing.WIDTH,
                (int) chart.y,
                chart.shapes);
    }

    private void draw(Bridge bridge) {
        long at = bridge.opening();
        step(words.say(ReportText.OPENING), words.number(at), whole(at));
        for (Movement movement : Movement.values()) {
            long change = bridge.of(movement);
            if (change != 0) {
                join(at);
                long next = at + change;
                step(
                        TermText.movement(words.language(), movement),
                        words.change(change),
                        Drawing.bar(
                                x(Math.min(at, next)),
                                y + BAR_OFFSET,
                                x(Math.max(at, next)) - x(Math.min(at, next)),
                                BAR,
                                change > 0 ? "more" : "less"));
                at = next;
            }
        }
        join(at);
        step(words.say(ReportText.CLOSING), words.number(at), whole(at));
    }

    private void step(String title, String value, Shape bar) {
        shapes.add(Drawing.label(0, y + 13, "start", "name", title));
        shapes.add(Drawing.label(Drawing.WIDTH, y + 13, "end", "value", value));
        shapes.add(bar);
        y += STEP;
    }

    /** From zero, or from where the axis begins. */
    private Shape whole(long points) {
        double zero = Math.max(x(0), 0);
        double end = x(points);
        return Drawing.bar(Math.min(zero, end), y + BAR_OFFSET, Math.abs(end - zero), BAR, "whole");
    }

    /** Leads from where a bar ended to where the next begins. */
    private void join(long at) {
        shapes.add(Drawing.line(x(at), y - STEP + BAR_OFFSET + BAR, x(at), y + BAR_OFFSET, "join"));
    }

    private double x(long points) {
        return (points - from) / width * Drawing.WIDTH;
    }
}
