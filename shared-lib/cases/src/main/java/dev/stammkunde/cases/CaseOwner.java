package dev.stammkunde.cases;

import org.jspecify.annotations.Nullable;

/**
 * Who sees to a case.
 *
 * @param person the subject of their token
 * @param address where they are reminded: of a person who took the case themselves, as their token
 *     said then; null of one to whom others gave it, and once the case is closed
 */
public record CaseOwner(String person, @Nullable String address) {

    /** Tells the person only: the address is personal data. */
    @Override
    public String toString() {
        return "CaseOwner[" + person + ']';
    }
}
