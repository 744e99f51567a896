package dev.stammkunde.campaigns;

/** Why a campaign is not for a customer. */
public enum NotInAudience {
    OTHER_LANGUAGE,
    OTHER_COUNTRY,
    /** The shop has not said where the customer lives. */
    COUNTRY_UNKNOWN,
    /** Nothing is stated, or something else. */
    NOT_STATED,
    SPENT_TOO_LITTLE,
    SPENT_TOO_MUCH,
    NOT_BOUGHT_LATELY,
    BOUGHT_LATELY,
    TOO_FEW_POINTS,
    OTHER_TIER,
    NO_VIP,
    IS_VIP,
    /** Nothing of the kind was done, or the customer does not agree that it is known. */
    OTHER_BEHAVIOUR,
    /** Never bought, or nobody of the shop was rated yet. */
    NOT_RATED,
    NOT_AT_RISK,
    IS_AT_RISK,
    OTHER_CLASS,
    /** Less is expected of them, or nothing can be. */
    WORTH_TOO_LITTLE,
    NOT_OF_TOP_REVENUE,
    OTHER_COHORT,
    PRODUCT_NOT_BOUGHT,
    /** The saved audience has a list, and the customer is not in it. */
    NOT_LISTED
}
