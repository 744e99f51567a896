package dev.stammkunde.localrunner.mail;

/** What becomes of a mail to an address, which the beginning of its local part decides. */
enum Fate {
    DELIVERED(""),
    HARD_BOUNCE("bounce"),
    /** Bounces for good, until it is taken off the suppression list: its owner is back. */
    BOUNCE_AT_FIRST("oncebounce"),
    SOFT_BOUNCE("softbounce"),
    COMPLAINT("complaint"),
    /** On the suppression list from the first mail on, until it is taken off. */
    SUPPRESSED("suppressed"),
    DELAYED("delay"),
    /** SES does not take it at all. */
    REFUSED("reject"),
    /** SES takes it and finds a virus in it. */
    VIRUS("virus");

    private final String beginning;

    Fate(String beginning) {
        this.beginning = beginning;
    }

    static Fate of(String address) {
        var localPart = Addresses.localPart(address);
        for (Fate fate : values()) {
            if (fate != DELIVERED && localPart.startsWith(fate.beginning)) {
                return fate;
            }
        }
        return DELIVERED;
    }
}
