package dev.stammkunde.mail;

/** Why a mail is never sent. */
public enum SkipReason {
    /** The customer's personal data was erased. */
    ERASED,
    /** The shop merged the customer into another one, who gets their own mails. */
    MERGED,
    /** No address is known. */
    NO_ADDRESS,
    /** The address is none that mail can be sent to. */
    INVALID_ADDRESS,
    /** A mail to the address came back for good. */
    HARD_BOUNCED,
    /** Mails to the address bounced repeatedly. */
    SOFT_BOUNCED,
    /** The recipient reported a mail as spam. */
    COMPLAINED,
    /** The customer wants no mails, as told to the shop or to us. */
    OBJECTED,
    /** The customer wants no mails on this topic. */
    OBJECTED_TO_TOPIC,
    /** Nothing allows the mail. */
    NO_PERMISSION,
    /** The customer is in the group that gets no mails, so that their effect can be told. */
    HOLDOUT,
    /** The customer, who was to be won back, has bought. */
    PURCHASED_SINCE,
    /**
     * The order that the mail is about was cancelled or refunded, or is not paid or sent any more.
     */
    ORDER_TAKEN_BACK,
    /** The mail is for orders that stand for points, and this one does not. */
    ORDER_WITHOUT_POINTS,
    /** The points that the mail warns of are not lost any more: mostly, they were spent. */
    POINTS_SPENT,
    /** The customer took back the date that the mail is about, or the consent to keep it. */
    DATE_TAKEN_BACK,
    /** The customer does not agree any more that what they do in the shop's pages is kept. */
    BEHAVIOUR_NOT_AGREED,
    /** The basket that the mail is about was changed, emptied or replaced by another. */
    BASKET_CHANGED,
    /** What the mail says of the customer's tier is not so any more. */
    TIER_CHANGED,
    /** The last day of a mail about a day is over. */
    DAY_OVER,
    /** A service mail waited until what it offers could be done no more. */
    EXPIRED,
    /** The campaign was paused until the mail came too late. */
    CAMPAIGN_PAUSED,
    /** The campaign was ended after the mail was ordered. */
    CAMPAIGN_ARCHIVED,
    /** There is no such campaign. */
    CAMPAIGN_UNKNOWN,
    /** The same mail went to the customer's mailbox, for another customer's record. */
    MAILBOX_HAS_IT,
    /** The customer, or their mailbox, got as many mails as the shop allows. */
    FREQUENCY_CAP,
    /** The customer got as many mails as they want. */
    CUSTOMER_FREQUENCY,
    /** The mail service does not take the address or a header. */
    REFUSED_AS_INVALID,
    /** The mail service refused the content. */
    REJECTED,
    /** What the mail asks was answered before it went out. */
    ANSWERED,
    /** The campaign's text was not mended in time. */
    CONTENT_NOT_MENDED,
    /** No coupon codes were imported in time. */
    COUPONS_NOT_IMPORTED
}
