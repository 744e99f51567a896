package dev.stammkunde.insights.lift;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.FindDrawnCustomers.Drawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Whom the runs of a campaign drew, and to which arm. Customers who were joined are one, in the arm
 * of who stays. Memory: some 200 bytes for each customer.
 */
final class DrawnArms {

    private final Predicate<CustomerId> isHeld;
    private final Predicate<CustomerId> isLeftOut;
    private final UnaryOperator<String> whoStays;
    private final Map<String, List<Instant>> draws = new HashMap<>();
    private long changed;
    private long sentToTreated;
    private long sentToHeld;

    /**
     * Prepares to take them.
     *
     * @param isHeld whether a customer's draw of now holds them out
     * @param isLeftOut whether a customer is in no arm
     */
    DrawnArms(
            Predicate<CustomerId> isHeld,
            Predicate<CustomerId> isLeftOut,
            UnaryOperator<String> whoStays) {
        this.isHeld = isHeld;
        this.isLeftOut = isLeftOut;
        this.whoStays = whoStays;
    }

    void add(Drawn drawn) {
        CustomerId stays = stays(drawn.customer());
        if (isLeftOut.test(stays)) {
            return;
        }
        // Only who was not joined since can be told to have been drawn otherwise.
        boolean held = isHeld.test(stays);
        if (stays.equals(drawn.customer()) && (held ? drawn.isSent() : drawn.isHeldOut())) {
            changed++;
        }
        if (drawn.isSent()) {
            if (held) {
                sentToHeld++;
            } else {
                sentToTreated++;
            }
        }
        draws.computeIfAbsent(stays.id(), _ -> new ArrayList<>(1)).add(drawn.run());
    }

    private CustomerId stays(CustomerId customer) {
        return new CustomerId(customer.shopId(), whoStays.apply(customer.id()));
    }

    /** Takes when a customer was drawn out of those who are left; nothing where they were not. */
    Optional<List<Instant>> take(String customerId) {
        return Optional.ofNullable(draws.remove(customerId)).map(DrawnArms::inOrder);
    }

    private static List<Instant> inOrder(List<Instant> draws) {
        Collections.sort(draws);
        return draws;
    }

    /** Adds those who never bought anything. */
    void addTheRest(String shopId, ArmTally tally) {
        draws.forEach(
                (id, all) ->
                        tally.add(
                                isHeld.test(new CustomerId(shopId, id)), inOrder(all), List.of()));
        draws.clear();
    }

    boolean isHeld(CustomerId customer) {
        return isHeld.test(customer);
    }

    boolean isEmpty() {
        return draws.isEmpty();
    }

    long changed() {
        return changed;
    }

    long sentToTreated() {
        return sentToTreated;
    }

    long sentToHeld() {
        return sentToHeld;
    }
}
