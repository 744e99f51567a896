package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.shop.ShopsEverHeard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Does something for each shop; one that fails keeps no other back. */
record EachShop(ShopsEverHeard shops) {

    /**
     * Returns for how many it was done.
     *
     * @throws RuntimeException the first fault, after it was tried for all
     */
    int count(Predicate<String> what) {
        List<RuntimeException> faults = new ArrayList<>();
        int done = 0;
        for (String shop : shops.everHeard()) {
            try {
                done += what.test(shop) ? 1 : 0;
            } catch (RuntimeException e) {
                faults.add(e);
            }
        }
        if (!faults.isEmpty()) {
            RuntimeException first = faults.removeFirst();
            faults.forEach(first::addSuppressed);
            throw first;
        }
        return done;
    }
}
