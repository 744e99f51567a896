package dev.stammkunde.programmes.community;

/** What a customer does. */
public enum ActionKind {
    REVIEW,
    ANSWER,
    PHOTO,
    /** A year more as a customer. It counts once a calendar year. */
    ACCOUNT_BIRTHDAY,
    /** Anything else; its document names it in both languages. */
    OTHER;

    /** Whether others read it, and must be told that points were given. */
    public boolean isPublished() {
        return switch (this) {
            case REVIEW, ANSWER, PHOTO -> true;
            case ACCOUNT_BIRTHDAY, OTHER -> false;
        };
    }
}
