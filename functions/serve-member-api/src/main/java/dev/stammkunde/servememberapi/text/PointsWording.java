package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.servememberapi.query.Explanation;
import dev.stammkunde.servememberapi.query.OrderPoints;

/** The sentences of one language. All are for the customer to read, none names a person. */
interface PointsWording {

    PointsWording GERMAN = new GermanPointsWording();
    PointsWording ENGLISH = new EnglishPointsWording();

    /** Says in a few words what a ledger line is about. */
    String line(Booking booking, String orderNumber);

    /** Says in sentences why an entry has its points. */
    String explain(Explanation explanation);

    /** Says what an order earned. */
    String order(OrderPoints order);

    /** Says in one sentence why an order earned nothing. */
    String why(NoPoints reason);

    /** Whether a rule is named: one that met the order and changed nothing is not. */
    static boolean isWorthSaying(Contribution contribution) {
        return contribution.points().signum() != 0 || contribution.rule().equals(Contribution.BASE);
    }
}
