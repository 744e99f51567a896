package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.http.AdminRefusedException;

/** What is answered where nothing can be done to a membership. */
final class MembershipProblems {

    private MembershipProblems() {}

    static AdminRefusedException unknown() {
        return AdminRefusedException.of(
                404,
                "unknown-membership",
                "There is no such membership",
                "The customer never had a membership of this plan, or nothing of this name was"
                        + " said or paid for it.");
    }

    static AdminRefusedException unknownDeclaration() {
        return AdminRefusedException.of(
                404,
                "unknown-declaration",
                "There is no such declaration",
                "Nobody declared this, or it is no longer kept.");
    }

    static AdminRefusedException notOn() {
        return AdminRefusedException.of(
                409,
                "membership-not-on",
                "There is nothing to end",
                "The customer was no member at that moment, or the membership has no such order.");
    }

    static AdminRefusedException tooLate() {
        return AdminRefusedException.of(
                409,
                "too-late-to-withdraw",
                "The time to withdraw is over",
                "It ends 14 days after the purchase. END_BY_SHOP ends it all the same, and pays"
                        + " back the days that are left.");
    }

    static AdminRefusedException withdrawnBefore() {
        return AdminRefusedException.of(
                409,
                "withdrawn-before",
                "It was withdrawn from before",
                "Nothing has changed. Name another order where another purchase is meant.");
    }

    static AdminRefusedException saidOtherwise() {
        return AdminRefusedException.of(
                422,
                "name-used-otherwise",
                "This name stands for something else",
                "Another request came with this Idempotency-Key or id. Take a new one.");
    }
}
