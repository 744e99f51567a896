package dev.stammkunde.points;

import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.points.units.UnitName;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an order stands for in units of other wings, and what that changes in an account. */
record SettleUnits(List<UnitRules> rules) {

    SettleUnits {
        rules = List.copyOf(rules);
    }

    /** Returns what raises the points of a customer's order. */
    List<PersonalBonus> bonuses(PointsAccount account, Instant paidAt) {
        return rules.stream()
                .flatMap(rule -> rule.bonuses(account.section(rule.name()), paidAt).stream())
                .toList();
    }

    /** Returns a programme with the shortest hold that is promised for a customer's order. */
    Programme holding(Programme programme, PointsAccount account, Instant paidAt) {
        OptionalInt most =
                rules.stream()
                        .map(rule -> rule.holdDays(account.section(rule.name()), paidAt))
                        .flatMapToInt(OptionalInt::stream)
                        .min();
        return most.isPresent() ? programme.holdingAtMost(most.getAsInt()) : programme;
    }

    /**
     * Returns what an order stands for.
     *
     * @param before what it stood for, which tells by which rules it is counted; what no rules are
     *     given for stays
     */
    OrderUnits due(CountedOrder order, OrderUnits before) {
        SortedMap<String, String> versions = new TreeMap<>(before.rules());
        SortedMap<String, Long> amounts = new TreeMap<>(before.amounts());
        for (UnitRules rule : rules) {
            UnitRules.Due due = rule.due(order, before.rules().get(rule.name()));
            amounts.keySet().removeAll(before.of(rule.name()).keySet());
            amounts.putAll(due.amounts());
            if (!due.version().isEmpty()) {
                versions.put(rule.name(), due.version());
            }
        }
        return new OrderUnits(versions, amounts);
    }

    /** A change of what an order stands for, of one payment, to that of another. */
    record Move(String orderId, Booked before, Instant paidBefore, OrderUnits now) {

        /** Whether it changes anything in an account. */
        boolean isMove() {
            return !before.units().amounts().equals(now.amounts())
                    || (!now.isNothing() && !paidBefore.equals(before.paidAt()));
        }
    }

    /** Returns what a change of points comes to, with what moves in other units. */
    UnitChange change(long points, PointsAccount account, Move move, Instant now) {
        UnitChange ofPoints = UnitChange.of(Effect.points(points));
        if (!move.isMove()) {
            return ofPoints;
        }
        SortedMap<String, Long> gained = new TreeMap<>(move.now().amounts());
        move.before().units().amounts().forEach((unit, was) -> gained.merge(unit, -was, Long::sum));
        SortedMap<String, Long> held = new TreeMap<>(account.units());
        gained.forEach((unit, amount) -> held.merge(unit, amount, Long::sum));
        SortedMap<String, UnitSection> sections = new TreeMap<>();
        for (UnitRules rule : rules) {
            SortedMap<String, Long> was = move.before().units().of(rule.name());
            SortedMap<String, Long> is = move.now().of(rule.name());
            if (was.isEmpty() && is.isEmpty()) {
                continue;
            }
            UnitSection kept = account.section(rule.name());
            UnitSection after =
                    rule.after(
                            kept,
                            UnitName.of(rule.name(), held),
                            new OrderMoved(
                                    move.orderId(),
                                    was,
                                    move.paidBefore(),
                                    is,
                                    move.before().paidAt()),
                            now);
            if (!after.equals(kept)) {
                sections.put(rule.name(), after);
            }
        }
        return ofPoints.with(gained, sections);
    }
}
