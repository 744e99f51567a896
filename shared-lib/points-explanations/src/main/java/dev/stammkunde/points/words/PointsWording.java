package dev.stammkunde.points.words;

import dev.stammkunde.points.explanations.EntryLine;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.OrderOutcome;
import dev.stammkunde.points.programme.NoPoints;

/** The sentences of one language. All are for the customer to read, none names a person. */
interface PointsWording {

    PointsWording GERMAN = new GermanPointsWording();
    PointsWording ENGLISH = new EnglishPointsWording();

    /** Says in a few words what a ledger line is about. */
    String line(EntryLine line, UnitNames names);

    /** Says in sentences why an entry has its points. */
    String explain(Explanation explanation, UnitNames names);

    /** Says what an order earned. */
    String order(OrderOutcome order);

    /** Says in one sentence why an order earned nothing. */
    String why(NoPoints reason);
}
