package dev.stammkunde.platform.http;

/** Who in a shop's team does what: the groups of the user pool. */
public enum AdminGroup {
    MARKETING("marketing"),
    FINANCE("finance"),
    SUPPORT("support");

    private final String claim;

    AdminGroup(String claim) {
        this.claim = claim;
    }

    /** Returns the group's name in the user pool. */
    public String claim() {
        return claim;
    }
}
