package dev.stammkunde.finance.output;

import dev.stammkunde.finance.output.Drawing.Shape;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Draws in which month points are lost. Points that never are stand in the table only. */
final class AgeingChart {

    private static final int TOP = 18;
    private static final int BOTTOM = 170;
    private static final int HEIGHT = 194;
    private static final int MOST_LABELS = 5;
    private static final double FILLED = 0.72;

    private AgeingChart() {}

    static Drawing of(SortedMap<YearMonth, Long> ageing, ReportWords words) {
        List<Shape> shapes = new ArrayList<>();
        long most =
                Math.max(ageing.values().stream().mapToLong(Long::longValue).max().orElse(0), 1);
        double top = round((double) most);
        for (double share : new double[] {0, 0.5, 1}) {
            double y = y(share * top, top);
            shapes.add(Drawing.line(0, y, Drawing.WIDTH, y, share == 0 ? "base" : "grid"));
            shapes.add(
                    Drawing.label(
                            Drawing.WIDTH,
                            y - 4,
                            "end",
                            "axis",
                            share == 0 ? "" : words.number(Math.round(share * top))));
        }
        columns(shapes, ageing, top, words);
        return new Drawing(
                "ageing",
                words.say(ReportText.AGEING_CHART),
                description(ageing, words),
                Drawing.WIDTH,
                HEIGHT,
                shapes);
    }

    private static void columns(
            List<Shape> shapes, SortedMap<YearMonth, Long> ageing, double top, ReportWords words) {
        double step = (double) Drawing.WIDTH / Math.max(ageing.size(), MOST_LABELS);
        int every = Math.ceilDiv(Math.max(ageing.size(), 1), MOST_LABELS);
        int i = 0;
        for (Map.Entry<YearMonth, Long> entry : ageing.entrySet()) {
            double y = y((double) Math.max(entry.getValue(), 0), top);
            double x = i * step;
            shapes.add(Drawing.bar(x, y, step * FILLED, BOTTOM - y, "whole"));
            if (i % every == 0) {
                shapes.add(
                        Drawing.label(
                                x, HEIGHT - 8, "start", "axis", words.shortMonth(entry.getKey())));
            }
            i++;
        }
    }

    private static String description(SortedMap<YearMonth, Long> ageing, ReportWords words) {
        return ageing.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(
                        most ->
                                words.say(
                                        ReportText.AGEING_CHART_IS,
                                        words.number(ageing.size()),
                                        words.month(most.getKey()),
                                        words.number(most.getValue())))
                .orElseGet(() -> words.say(ProofText.NOTHING_HERE));
    }

    /** The next number of the kind 1, 2, 5, 10. */
    private static double round(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 4, 5, 6, 8}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static double y(double points, double top) {
        return BOTTOM - points / top * (BOTTOM - TOP);
    }
}
