package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;

/** Says why a customer is not signed up for a challenge: see docs/api/problems.md. */
final class ChallengeProblems {

    private ChallengeProblems() {}

    static AdminAnswer unknownChallenge() {
        return problem(
                404,
                "unknown-challenge",
                "The shop has no such challenge",
                "The team creates challenges in the console.");
    }

    static AdminAnswer notOpen() {
        return problem(
                409,
                "challenge-not-open",
                "Nobody can sign up for this challenge now",
                "It is over or paused, or it counts without signing up.");
    }

    static AdminAnswer noBoard() {
        return problem(
                404,
                "no-leader-board",
                "The challenge has no leader board",
                "There is no such challenge, or its document has none.");
    }

    static AdminAnswer noName() {
        return problem(
                409,
                "no-first-name",
                "There is no first name to show",
                "The shop has told no first name of this customer, or nothing of them.");
    }

    private static AdminAnswer problem(int status, String kind, String title, String detail) {
        return AdminAnswer.of(HttpResponse.problem(Problem.of(status, kind, title, detail)));
    }
}
