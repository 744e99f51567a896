package dev.stammkunde.mail.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The shop's colour and what can be read on it.
 *
 * <p>Contrast is that of WCAG 2.2: the relative luminances of two colours, each with 0.05 more,
 * divided by each other. Text needs 4.5.
 *
 * @param brand of buttons, such as {@code #1a5fb4}
 * @param onBrand of text on buttons
 * @param link of text on white: the brand's, darkened until it can be read
 */
record Colours(String brand, String onBrand, String link) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final String FALLBACK = "#1f4e79";
    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#111111";
    private static final double READABLE = 4.5;
    private static final double DARKER = 0.9;

    /** Returns the colours of a brand; a plain blue where it has none that can be understood. */
    static Colours of(String colour) {
        String brand = normal(HEX.matcher(colour.strip()).matches() ? colour.strip() : FALLBACK);
        String onBrand = contrast(brand, WHITE) >= contrast(brand, BLACK) ? WHITE : BLACK;
        String link = brand;
        while (contrast(link, WHITE) < READABLE) {
            link = darker(link);
        }
        return new Colours(brand, onBrand, link);
    }

    static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static String normal(String hex) {
        String lower = hex.toLowerCase(Locale.ROOT);
        return lower.length() == 7 ? lower : lower.replaceAll("([0-9a-f])", "$1$1");
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int from) {
        double share = channel(hex, from) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int channel(String hex, int from) {
        return Integer.parseInt(hex, from, from + 2, 16);
    }

    private static String darker(String hex) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                (int) (channel(hex, 1) * DARKER),
                (int) (channel(hex, 3) * DARKER),
                (int) (channel(hex, 5) * DARKER));
    }
}
