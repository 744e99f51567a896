package dev.stammkunde.finance.months;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Brings the cohorts of an account that was joined with another to the one that stays, in whichever
 * order the two are read, and through any chain of joins.
 *
 * <p>Memory: an account that went is held until the one that stays was read, and one that stays is
 * held, with its entries of the month from the join on, until the one that went was. So what is
 * held is bounded by the accounts that were joined in this month, and does not grow with the
 * accounts or entries of the shop.
 */
final class JoinedAccounts {

    private final Map<String, AccountFold> gone = new TreeMap<>();
    private final Map<String, CustomerFold> waiting = new LinkedHashMap<>();

    /** Holds an account that ended. */
    void gone(AccountFold account) {
        gone.put(account.account().id().customerId(), account);
    }

    /** Holds a customer who waits for another. */
    void waits(CustomerFold fold) {
        waiting.put(fold.customerId(), fold);
    }

    /** Returns an account that ended; null if it was not read, or did not end. */
    @Nullable AccountFold find(String customer) {
        return gone.get(customer);
    }

    /** Forgets an account that another took over. */
    void taken(String customer) {
        gone.remove(customer);
    }

    /** Returns the accounts that ended, and that nobody took over. */
    Collection<AccountFold> left() {
        return gone.values();
    }

    /** Whether an account that is not there can still come to a customer who was read. */
    boolean mayCome(String customer, String to) {
        return customer.compareTo(to) > 0 || waiting.containsKey(customer);
    }

    /**
     * Lets all go on who wait, once everybody was read.
     *
     * @param ends receives each as soon as it waits no more, and tells {@link #gone} if it ended
     */
    void endWaiting(Consumer<CustomerFold> ends) {
        while (!waiting.isEmpty()) {
            boolean isMoving = false;
            for (CustomerFold fold : List.copyOf(waiting.values())) {
                String awaited = fold.awaited();
                if (awaited != null && gone.containsKey(awaited)) {
                    isMoving = true;
                    fold.goOn(this);
                    endUnlessWaiting(fold, ends);
                }
            }
            if (!isMoving) {
                // Whoever it waits for never ended: the journal is not whole, which is told.
                CustomerFold first = waiting.values().iterator().next();
                first.giveUp(this);
                endUnlessWaiting(first, ends);
            }
        }
    }

    private void endUnlessWaiting(CustomerFold fold, Consumer<CustomerFold> ends) {
        if (!fold.isWaiting()) {
            waiting.remove(fold.customerId());
            ends.accept(fold);
        }
    }
}
