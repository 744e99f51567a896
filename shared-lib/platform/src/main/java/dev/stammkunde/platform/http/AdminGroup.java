package dev.stammkunde.platform.http;

import java.util.Arrays;
import java.util.Optional;

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

    static Optional<AdminGroup> find(String claim) {
        return Arrays.stream(values()).filter(group -> group.claim.equals(claim)).findFirst();
    }
}
