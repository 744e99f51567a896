package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.InvalidFieldException;

/** What the member API answers when it does not do what was asked: see docs/api/problems.md. */
final class MemberProblems {

    private MemberProblems() {}

    static HttpResponse invalidParameter(InvalidParameterException e) {
        return HttpResponse.problem(
                Problem.ofParameter(new InvalidFieldException(e.parameter(), e.problem())));
    }

    static HttpResponse unknownRoute() {
        return problem(
                404, "unknown-route", "There is no such route", "See docs/api/member-api.yaml.");
    }

    static HttpResponse unknownEntry() {
        return problem(
                404,
                "unknown-entry",
                "There is no such entry",
                "The customer's ledger has no entry with this number. Entries count from 1.");
    }

    static HttpResponse unknownProduct() {
        return problem(
                404,
                "unknown-product",
                "There is no such product",
                "The shop has told of none with this id, or took it out of its catalogue.");
    }

    static HttpResponse noReferral() {
        return problem(
                404,
                "no-referral",
                "This shop has no referral programme in force",
                "Marketing makes one in the console, under Loyalty.");
    }

    static HttpResponse unknownReferralCode() {
        return problem(
                404,
                "unknown-referral-code",
                "There is no such code",
                "It may be mistyped, of another shop, or of somebody who is no customer any more.");
    }

    static HttpResponse endedReferralCode() {
        return problem(
                409,
                "referral-code-ended",
                "This code has ended",
                "Who shared it has another one by now: it stands where they found this one.");
    }

    static HttpResponse unknownOrder() {
        return problem(
                404,
                "unknown-order",
                "This order is not known",
                "No webhook about this order has arrived in this shop. It may be on its way: ask again"
                        + " in a few seconds. If it stays so, check the shop's webhook deliveries, and that"
                        + " this is the id of the order and not its number.");
    }

    static HttpResponse unknownCustomer() {
        return problem(
                404,
                "unknown-customer",
                "Nothing is known about this customer",
                "No webhook about this customer has arrived in this shop.");
    }

    static HttpResponse noTiers() {
        return problem(
                404,
                "no-tiers",
                "The shop has no tiers",
                "It has none, or they rest at the moment.");
    }

    static HttpResponse unknownMember() {
        return problem(
                404,
                "unknown-member",
                "This number is nobody's",
                "No customer of this shop has the number, or they were erased.");
    }

    /** A moment later the same request is answered. */
    static HttpResponse ledgerBehind() {
        return problem(
                        503,
                        "ledger-behind",
                        "The ledger is being updated",
                        "A booking has just been made. Ask again in a second.")
                .withHeader("retry-after", "1");
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}
