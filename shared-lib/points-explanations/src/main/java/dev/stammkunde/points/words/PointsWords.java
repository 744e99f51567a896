package dev.stammkunde.points.words;

import dev.stammkunde.points.explanations.EntryLine;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.OrderOutcome;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.BothLanguages;

import java.util.function.Function;

/** Words what the ledger knows, for customers. */
public final class PointsWords {

    private PointsWords() {}

    /** Says in a few words what a ledger line is about. */
    public static BothLanguages line(EntryLine line) {
        return line(line, UnitNames.IDS);
    }

    /** The same with tiers and cards by their names. */
    public static BothLanguages line(EntryLine line, UnitNames names) {
        return both(wording -> wording.line(line, names));
    }

    /** Says in sentences why an entry has its points. */
    public static BothLanguages explain(Explanation explanation) {
        return explain(explanation, UnitNames.IDS);
    }

    /** The same with tiers and cards by their names. */
    public static BothLanguages explain(Explanation explanation, UnitNames names) {
        return both(wording -> wording.explain(explanation, names));
    }

    /** Says what an order earned and what is left of it. */
    public static BothLanguages order(OrderOutcome order) {
        return both(wording -> wording.order(order));
    }

    /** Says in one sentence why an order earned nothing. */
    public static BothLanguages why(NoPoints reason) {
        return both(wording -> wording.why(reason));
    }

    private static BothLanguages both(Function<PointsWording, String> text) {
        return new BothLanguages(
                text.apply(PointsWording.GERMAN), text.apply(PointsWording.ENGLISH));
    }
}
