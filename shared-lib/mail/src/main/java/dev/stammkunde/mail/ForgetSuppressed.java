package dev.stammkunde.mail;

/** Takes an address off the mail service's own list of those that it sends nothing to. */
@FunctionalInterface
public interface ForgetSuppressed {

    /** What became of it. */
    enum Outcome {
        REMOVED,
        NOT_LISTED
    }

    /**
     * Takes it off. The list is the account's in its region: so it does for all of its shops and
     * stacks.
     */
    Outcome forget(MailAddress address);
}
