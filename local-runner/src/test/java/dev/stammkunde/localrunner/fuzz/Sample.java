package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.fuzz.Doc.Literal;
import dev.stammkunde.localrunner.shops.LocalShops;

import java.util.regex.Pattern;

/**
 * A payload as a platform sends it.
 *
 * @param name the file that it is from
 * @param topic empty for platforms that say it in the body
 */
public record Sample(String name, LocalShops.Shop shop, String topic, Doc doc) {

    /** Ids of orders, refunds and customers in the samples of all platforms. */
    private static final Pattern ID =
            Pattern.compile(
                    "6120047733918209\\d{3}|7203311846401377123|890088186047892\\d{3}"
                            + "|73\\d\\d|42|800\\d"
                            + "|0190f1d2c4a77b0e9d2f3b6a5c48(0001|c0\\d\\d|cc\\d\\d|e0\\d\\d)|104\\d\\d|10077"
                            + "|[AR]-\\d+|c-\\d+");

    private static final int LONG_ENOUGH = 12;
    private static final int KEPT_AT_END = 4;

    /**
     * Returns the sample with orders, refunds and customers of its own.
     *
     * @param number what tells them from those of others; six digits at most
     * @param word what customers are named
     */
    public Sample fresh(int number, String word) {
        var own = doc.mapped((name, literal) -> soon(own(name, literal, number)));
        return new Sample(this.name, shop, topic, Marks.marked(own, word + number));
    }

    private static Literal own(String name, Literal literal, int number) {
        return isIdName(name) && ID.matcher(literal.content()).matches()
                ? literal.withContent(own(literal.content(), number))
                : literal;
    }

    /** Lets a birthday in the samples be one that is celebrated during the hunt. */
    private static Literal soon(Literal literal) {
        return literal.content().equals("--02-29") ? literal.withContent("--05-05") : literal;
    }

    private static boolean isIdName(String name) {
        return name.endsWith("id") || name.endsWith("Id") || name.endsWith("umber");
    }

    /** Returns the id that takes the place of one of the samples'. */
    public static String own(String id, int number) {
        var digits = "%06d".formatted(number);
        if (id.length() <= LONG_ENOUGH) {
            return id + digits;
        }
        int end = id.length() - KEPT_AT_END;
        return id.substring(0, end - digits.length()) + digits + id.substring(end);
    }
}
