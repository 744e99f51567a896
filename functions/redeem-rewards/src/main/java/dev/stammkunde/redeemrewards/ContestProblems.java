package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.programmes.contests.EntryOutcome.EntryRefusal;

/** Says why somebody does not take part in a contest: see docs/api/problems.md. */
final class ContestProblems {

    private ContestProblems() {}

    static HttpResponse unknownContest() {
        return problem(
                404,
                "unknown-contest",
                "The shop has no such contest",
                "The team creates contests in the console, and opens them.");
    }

    static AdminAnswer answer(EntryRefusal reason) {
        return new AdminAnswer(of(reason), line -> line.with(LogKey.REASON, reason));
    }

    private static HttpResponse of(EntryRefusal reason) {
        return switch (reason) {
            case UNKNOWN_CONTEST -> unknownContest();
            case UNKNOWN_CUSTOMER ->
                    problem(
                            404,
                            "unknown-customer",
                            "Nothing is kept of this customer",
                            "The shop has reported nothing of a customer with this id, or they were"
                                    + " erased.");
            case UNKNOWN_ENTRY ->
                    problem(
                            404,
                            "unknown-contest-entry",
                            "There is no such entry",
                            "The customer has no entry with this id in the contest.");
            case NOT_OPEN ->
                    problem(
                            409,
                            "contest-not-open",
                            "Nobody takes part in the contest now",
                            "It is not opened, or it is paused or was called off.");
            case TOO_EARLY ->
                    problem(
                            409,
                            "contest-not-begun",
                            "The contest has not begun",
                            "The list of contests tells when it begins.");
            case OVER ->
                    problem(409, "contest-over", "The contest is over", "Its window has ended.");
            case TERMS_CHANGED ->
                    problem(
                            409,
                            "contest-terms-changed",
                            "The contest's terms are not those on which it was opened",
                            "The team has to write them back.");
            case FULL ->
                    problem(
                            409,
                            "contest-full",
                            "The contest takes no more entries",
                            "It has as many as a published list can have.");
            case DRAWN ->
                    problem(
                            409,
                            "contest-drawn",
                            "The winners are drawn",
                            "Nothing is taken back any more. The team can give a prize to the next.");
            case WAY_NOT_OFFERED ->
                    problem(
                            409,
                            "contest-way-not-offered",
                            "The contest has no such way in",
                            "The list of contests names its ways.");
            case LIMIT ->
                    problem(
                            409,
                            "contest-limit",
                            "The customer has as many entries as one may have",
                            "Entries of all ways count together, and those of joined customers.");
            case TOO_OFTEN ->
                    problem(
                            409,
                            "contest-entered-too-often",
                            "The customer has withdrawn too many entries",
                            "Entries that were withdrawn or not paid stay in the contest's books, at"
                                    + " most 50 of a customer.");
            case NOT_INVITED ->
                    problem(
                            409,
                            "contest-not-invited",
                            "The contest is for other customers",
                            "Its document says in mayEnter who may take part.");
            case NOT_ENOUGH_POINTS ->
                    problem(
                            409,
                            "insufficient-points",
                            "The customer has fewer points than an entry costs",
                            "An entry can be had for nothing with the same chance: send the way"
                                    + " FREE with another key.");
            case KEY_USED ->
                    problem(
                            409,
                            "idempotency-key-reused",
                            "Another way came with this key before",
                            "Each entry has a key of its own.");
            case BUSY ->
                    HttpResponse.problem(
                                    Problem.of(
                                            503,
                                            "busy",
                                            "Too many write at the same time",
                                            "Nothing was booked. Send the same request again."))
                            .withHeader("retry-after", "1");
        };
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}
