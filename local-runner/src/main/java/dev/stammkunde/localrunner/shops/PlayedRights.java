package dev.stammkunde.localrunner.shops;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which rights the credentials of played shops lack, in the words of their platforms. */
final class PlayedRights {

    private final Map<String, Set<String>> withheld = new ConcurrentHashMap<>();

    void withhold(String shop, Set<String> rights) {
        withheld.put(shop, Set.copyOf(rights));
    }

    Set<String> withheld(String shop) {
        return withheld.getOrDefault(shop, Set.of());
    }

    boolean has(String shop, String right) {
        return !withheld(shop).contains(right);
    }
}
