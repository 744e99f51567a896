package dev.stammkunde.finance.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A chart. What it shows stands in a table beside it, so that it needs no more than a description.
 *
 * @param id by which the page names its parts
 */
record Drawing(
        String id, String title, String description, int width, int height, List<Shape> shapes) {

    /** All charts are that wide, so that their letters are readable on a telephone. */
    static final int WIDTH = 320;

    Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Something drawn. */
    sealed interface Shape {

        /** A bar. */
        record Bar(String x, String y, String width, String height, String look) implements Shape {}

        /**
         * A text.
         *
         * @param anchor which part of it is at {@code x}: {@code start}, {@code middle}, {@code
         *     end}
         */
        record Label(String x, String y, String anchor, String look, String text)
                implements Shape {}

        /** A line. */
        record Line(String x1, String y1, String x2, String y2, String look) implements Shape {}
    }

    /** Returns a bar; one that would be too thin to see is a hairline. */
    static Shape bar(double x, double y, double width, double height, String look) {
        return new Shape.Bar(at(x), at(y), at(Math.max(width, 1)), at(Math.max(height, 1)), look);
    }

    static Shape label(double x, double y, String anchor, String look, String text) {
        return new Shape.Label(at(x), at(y), anchor, look, text);
    }

    static Shape line(double x1, double y1, double x2, double y2, String look) {
        return new Shape.Line(at(x1), at(y1), at(x2), at(y2), look);
    }

    /** Nobody sees less than a tenth of a unit. */
    private static String at(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Shortens a text to what has room beside a number. */
    static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + '…';
    }
}
