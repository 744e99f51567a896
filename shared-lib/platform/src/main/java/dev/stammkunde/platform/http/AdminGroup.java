package dev.stammkunde.platform.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Who in a shop's team does what: the groups of the user pool. */
public enum AdminGroup {
    MARKETING("marketing"),
    FINANCE("finance"),
    SUPPORT("support"),

    /** May do whatever any group may, and no route has to say so. */
    ADMIN("admin");

    private final String claim;

    AdminGroup(String claim) {
        this.claim = claim;
    }

    /** Returns the group's name in the user pool. */
    public String claim() {
        return claim;
    }

    /** Whether somebody of these groups may do what any of those may. */
    public static boolean isIn(Set<AdminGroup> groups, Set<AdminGroup> any) {
        return groups.contains(ADMIN) || groups.stream().anyMatch(any::contains);
    }

    static Optional<AdminGroup> find(String claim) {
        return Arrays.stream(values()).filter(group -> group.claim.equals(claim)).findFirst();
    }
}
