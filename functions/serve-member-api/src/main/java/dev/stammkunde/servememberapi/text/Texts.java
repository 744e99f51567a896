package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.servememberapi.query.EntryLine;
import dev.stammkunde.servememberapi.query.Explanation;
import dev.stammkunde.servememberapi.query.OrderOutcome;

/** Words what the ledger knows, for customers. */
public final class Texts {

    private Texts() {}

    /** Says in a few words what a ledger line is about. */
    public static BothLanguages line(EntryLine line) {
        return BothLanguages.of(wording -> wording.line(line));
    }

    /** Says in sentences why an entry has its points. */
    public static BothLanguages explain(Explanation explanation) {
        return BothLanguages.of(wording -> wording.explain(explanation));
    }

    /** Says what an order earned and what is left of it. */
    public static BothLanguages order(OrderOutcome order) {
        return BothLanguages.of(wording -> wording.order(order));
    }

    /** Says in one sentence why an order earned nothing. */
    public static BothLanguages why(NoPoints reason) {
        return BothLanguages.of(wording -> wording.why(reason));
    }
}
