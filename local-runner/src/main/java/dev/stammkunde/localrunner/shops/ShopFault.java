package dev.stammkunde.localrunner.shops;

import java.util.Locale;
import java.util.Optional;

/** What goes wrong with a shop's admin interface. */
public enum ShopFault {
    NONE("all is well", false),
    SLOW("what is asked is done, but the answer takes its time", false),
    FAIL("the shop fails with status 500, and does nothing", false),
    THROTTLE("the shop wants to be left alone for a second", false),
    FAIL_AFTER("what is asked is done, and answered with status 500", true),
    DROP_ANSWER("what is asked is done, but the connection ends without an answer", true),
    SAYS_EXISTS("the shop says that the code exists, and has none", true),
    SAYS_DONE("the shop says that it is done, and does nothing", true);

    private final String description;
    private final boolean writesOnly;

    ShopFault(String description, boolean writesOnly) {
        this.description = description;
        this.writesOnly = writesOnly;
    }

    public String description() {
        return description;
    }

    /** Whether it meets only what makes or ends something. */
    boolean meets(boolean isWrite) {
        return isWrite || !writesOnly;
    }

    /** Returns the name that the page and its JSON use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the fault of that label. */
    public static Optional<ShopFault> find(String label) {
        for (ShopFault fault : values()) {
            if (fault.label().equals(label)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
