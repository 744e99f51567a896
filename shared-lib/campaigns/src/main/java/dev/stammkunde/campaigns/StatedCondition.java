package dev.stammkunde.campaigns;

import dev.stammkunde.shop.StatedPreferences;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Set;

/**
 * What an audience asks of what customers state of themselves. Each that is there must hold; of who
 * states nothing none does.
 *
 * @param interests categories of which one is stated; empty for any
 * @param situations ids of which one is stated; empty for any
 * @param size what is asked of a size
 */
public record StatedCondition(Set<String> interests, Set<String> situations, @Nullable Size size) {

    /**
     * One kind of size.
     *
     * @param kind its id
     * @param anyOf what is stated of it, as the customer wrote it
     */
    public record Size(String kind, Set<String> anyOf) {
        public Size {
            anyOf = Set.copyOf(anyOf);
        }
    }

    public StatedCondition {
        interests = Set.copyOf(interests);
        situations = Set.copyOf(situations);
    }

    /** Decides for a customer. */
    boolean holds(StatedPreferences stated) {
        return !stated.isEmpty()
                && isAny(interests, stated.interests())
                && isAny(situations, stated.situations())
                && (size == null
                        || size.anyOf().contains(stated.sizes().getOrDefault(size.kind(), "")));
    }

    private static boolean isAny(Set<String> asked, Set<String> stated) {
        return asked.isEmpty() || !Collections.disjoint(asked, stated);
    }
}
