package dev.stammkunde.programmes.referral;

/** Why a referral is rejected. */
public enum ReferralReason {
    /** The code is the friend's own. */
    OWN_CODE,
    /** Both have one address of e-mail, but for case, dots, or what stands after a plus. */
    SAME_EMAIL,
    SAME_TELEPHONE,
    SAME_ADDRESS,
    SAME_PAYMENT,
    /** Somebody was brought with this address of e-mail before. */
    EMAIL_OF_ANOTHER_FRIEND,
    /** The friend had brought the one whose code this is. */
    CIRCLE,
    /** The friend had bought before naming the code. */
    EXISTING_CUSTOMER,
    /** The friend ordered too late, or not at all. */
    TOO_LATE,
    /** The customer has been paid for as many friends in this period as the programme allows. */
    CAP_REACHED,
    /** What is left of the order is less than the least that it must come to. */
    REFUNDED,
    CANCELLED,
    PAYMENT_LOST,
    /** Somebody looked at it and said no. */
    REVIEWED,
    /** Both are one customer by now, whom the shop merged. */
    SAME_CUSTOMER;

    /** Whether the order that was the reason may come back to life. */
    boolean isOfOrder() {
        return this == REFUNDED || this == CANCELLED || this == PAYMENT_LOST;
    }
}
