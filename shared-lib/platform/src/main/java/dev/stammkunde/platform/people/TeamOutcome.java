package dev.stammkunde.platform.people;

/** What came of a change of a shop's team. */
public sealed interface TeamOutcome {

    /** It is so; a repeat changes nothing. */
    record Standing(PersonOfShop person, Came came) implements TeamOutcome {}

    /**
     * The shop's rights are taken.
     *
     * @param isDisabled whether they can sign in no more, since they had no other rights
     */
    record Removed(String id, boolean isDisabled, boolean isRepeat) implements TeamOutcome {}

    /** It may not be. */
    record Refused(Why why) implements TeamOutcome {}

    /** How it came to be so. */
    enum Came {
        /** Somebody is new in the pool and was mailed how to sign in. */
        INVITED,
        CHANGED,
        WAS_SO
    }

    /** Why not. */
    enum Why {
        /** Whoever asks is no administrator of the shop any more; their token is older. */
        CALLER_WITHOUT_RIGHT,
        /** Nobody of this id has a right in the shop. */
        UNKNOWN_PERSON,
        /**
         * They have rights for all shops, which whoever asks has not, or which is all they have.
         */
        PERSON_OF_ALL_SHOPS,
        OWN_ADMIN_RIGHT,
        /** They were disabled, and are in groups of more than this shop. */
        PERSON_DISABLED,
        /** Without it they could sign in and do nothing. */
        LAST_GROUP,
        /** They are in as many groups as somebody can be, or the pool has as many as it can. */
        TOO_MANY_GROUPS,
        /** They have signed in before, or are disabled. */
        NOT_WAITING,
        /** The shop's id leaves no room for a group in a name of 128 characters. */
        SHOP_ID_TOO_LONG
    }
}
