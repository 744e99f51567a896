package dev.stammkunde.points.units;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * What a wing makes of a shop's orders in units of its own. They are booked in the entry that books
 * the order's points, so they cost no write of their own and happen exactly once with it.
 *
 * <p>Pure: all of it follows from its arguments and from the rules as they are known to whoever
 * handles the event.
 */
public interface UnitRules {

    /**
     * What the rules are called: the name of their section, and the beginning of that of their
     * units. Lower-case letters.
     */
    String name();

    /**
     * Returns what raises the points of a customer's order.
     *
     * @param kept the wing's section of the customer's account, before the order
     * @param paidAt when the order was paid
     */
    List<PersonalBonus> bonuses(UnitSection kept, Instant paidAt);

    /**
     * Returns for how many days the points of a customer's order are on hold at most, whatever the
     * programme says.
     *
     * @param kept the wing's section of the customer's account
     * @return nothing where the programme's hold is not shortened
     */
    default OptionalInt holdDays(UnitSection kept, Instant paidAt) {
        return OptionalInt.empty();
    }

    /**
     * Returns what an order stands for, after its refunds: depends on what is known of it alone,
     * and never on the way there.
     *
     * @param by the version of the rules that it was counted by before; absent where it is new, and
     *     then by those in force when it was paid
     * @return by the version's name, which is empty where no rules were in force; units begin with
     *     the wing's name
     */
    Due due(CountedOrder order, @Nullable String by);

    /** What an order stands for by a version of the rules. */
    record Due(String version, SortedMap<String, Long> amounts) {}

    /**
     * Returns the section after what an order stands for has changed.
     *
     * @param kept as it was
     * @param units the account's units of the wing, with the change
     * @param now when it is booked
     */
    UnitSection after(
            UnitSection kept, SortedMap<String, Long> units, OrderMoved moved, Instant now);

    /**
     * Returns the section of two accounts that become one.
     *
     * @param stays that of the account which stays
     * @param ends that of the account which ends
     * @param units the units of both
     */
    UnitSection merged(
            UnitSection stays, UnitSection ends, SortedMap<String, Long> units, Instant now);

    /**
     * Returns what has ended by itself: what the section tells at {@link UnitSection#dueAt} and
     * after is true without it, and is only booked by it. What it returns is due later, or not at
     * all.
     *
     * @return nothing where nothing has ended
     */
    Optional<Happening> ended(UnitSection kept, SortedMap<String, Long> units, Instant now);
}
