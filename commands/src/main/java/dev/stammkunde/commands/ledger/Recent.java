package dev.stammkunde.commands.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Remembers the most recent of many things. Thread-safe. */
final class Recent {

    private static final int MOST = 100_000;

    private final Set<Object> things =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
                            return size() > MOST;
                        }
                    });

    /** Whether it is new. */
    synchronized boolean add(Object thing) {
        return things.add(thing);
    }
}
