package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.programmes.gatherings.SignupOutcome.SignupRefusal;

/** Says why somebody does not come to an event: see docs/api/problems.md. */
final class GatheringProblems {

    private GatheringProblems() {}

    static AdminAnswer answer(SignupRefusal reason) {
        return new AdminAnswer(of(reason), line -> line.with(LogKey.REASON, reason));
    }

    private static HttpResponse of(SignupRefusal reason) {
        return switch (reason) {
            case UNKNOWN_EVENT ->
                    problem(
                            404,
                            "unknown-event",
                            "The shop has no such event",
                            "The team creates events in the console.");
            case UNKNOWN_CUSTOMER ->
                    problem(
                            404,
                            "unknown-customer",
                            "Nothing is kept of this customer",
                            "The shop has reported nothing of a customer with this id, or they were"
                                    + " erased.");
            case NOT_SIGNED_UP ->
                    problem(
                            404,
                            "not-signed-up",
                            "The customer did not sign up",
                            "Nothing is kept of this customer for the event.");
            case NOT_OFFERED ->
                    problem(
                            409,
                            "event-not-offered",
                            "The event is paused or archived",
                            "Who signed up before can still cancel.");
            case TOO_EARLY ->
                    problem(
                            409,
                            "event-not-open",
                            "Nobody can sign up yet",
                            "The list of events tells when sign-up begins.");
            case OVER ->
                    problem(
                            409,
                            "event-over",
                            "It is too late",
                            "Sign-up has ended, or the event has started.");
            case NOT_STARTED ->
                    problem(
                            409,
                            "event-not-started",
                            "The event has not started",
                            "Nobody can have come.");
            case NOT_INVITED ->
                    problem(
                            409,
                            "event-not-invited",
                            "The event is for other customers",
                            "Its document says in invited who may sign up.");
            case NO_SEAT ->
                    problem(
                            409,
                            "event-no-seat",
                            "The customer has no seat",
                            "They wait for one, or cancelled.");
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
