package dev.stammkunde.managecampaigns;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;

import java.util.List;

/** What is answered of campaigns alone when it is not done: see docs/api/problems.md. */
final class AdminProblems {

    private AdminProblems() {}

    static HttpResponse unknownCampaign() {
        return problem(
                404,
                "unknown-campaign",
                "There is no such campaign",
                "The shop has no campaign with this id, or no such version of it.");
    }

    static HttpResponse unknownCustomer() {
        return problem(
                404,
                "unknown-customer",
                "Nothing is known about this customer",
                "The shop has reported nothing about a customer with this id, or their data was erased.");
    }

    static HttpResponse campaignExists() {
        return problem(
                409,
                "campaign-exists",
                "There is already a campaign with this id",
                "Its content differs. Choose another id, or change it with PUT.");
    }

    static HttpResponse campaignArchived() {
        return problem(
                409,
                "campaign-archived",
                "This campaign was archived",
                "It stays as it is, so that its mails can be explained. Create another one.");
    }

    static HttpResponse noAddress() {
        return problem(
                409,
                "no-address",
                "Your token has no confirmed e-mail address",
                "Tests go to the signed-in marketer only. Use an ID token, of a user whose address"
                        + " is confirmed.");
    }

    static HttpResponse audienceInUse(List<String> campaigns) {
        return problem(
                409,
                "audience-in-use",
                "Campaigns use this audience",
                "These are for it: "
                        + String.join(", ", campaigns)
                        + ". Archive them first, or have them name another audience.");
    }

    static HttpResponse listOfOtherFile() {
        return problem(
                409,
                "list-of-other-file",
                "There is a list of this id, of another file",
                "A list is filled once. Upload this file under another id.");
    }

    /** The same request mends it. */
    static HttpResponse scheduleNotInStep() {
        return problem(
                        503,
                        "schedule-not-in-step",
                        "Saved, but its schedule is out of step",
                        "The campaign is saved. Send the same request again to bring its schedule"
                                + " into step.")
                .withHeader("retry-after", "5");
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}
