package dev.stammkunde.programmes.vip;

/** Why a customer is a VIP, or not any more. */
public enum VipSource {
    /** Somebody of the team said so, and no rule takes it away. */
    MANUAL,
    /** A rule of the shop holds of the customer. */
    RULE,
    /** Somebody of the team took it away: while a rule holds of them, it gives it no more. */
    REMOVED
}
