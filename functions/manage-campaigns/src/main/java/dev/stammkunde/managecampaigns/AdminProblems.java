package dev.stammkunde.managecampaigns;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.InvalidFieldException;

import java.util.List;

/** What the admin API answers when it does not do what was asked: see docs/api/problems.md. */
final class AdminProblems {

    /** An answer that names each of ten thousand unknown fields would be too large to be sent. */
    private static final int MOST_ERRORS = 100;

    private AdminProblems() {}

    static HttpResponse unknownRoute() {
        return problem(
                404, "unknown-route", "There is no such route", "See docs/api/admin-api.yaml.");
    }

    static HttpResponse notSignedIn() {
        return problem(
                401, "not-signed-in", "Nobody is signed in", "Send a token of the user pool.");
    }

    static HttpResponse notAllowed(AdminRoute route) {
        return problem(
                403,
                "group-not-allowed",
                "None of your groups may do this",
                "It needs one of "
                        + String.join(
                                ", ",
                                route.allowed().stream().map(g -> g.claim()).sorted().toList())
                        + '.');
    }

    static HttpResponse invalid(List<Finding> findings) {
        return HttpResponse.problem(
                new Problem(
                        "urn:stammkunde:problem:invalid-fields",
                        "Fields are missing or wrong",
                        422,
                        findings.size() == 1
                                ? findings.getFirst().toString()
                                : words(findings.size()),
                        errors(findings)));
    }

    private static List<Problem.FieldError> errors(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_ERRORS)
                .map(f -> new Problem.FieldError(f.path(), f.expected()))
                .toList();
    }

    private static String words(int findings) {
        return findings > MOST_ERRORS
                ? "%d things must be changed; these are the first.".formatted(findings)
                : findings + " things must be changed.";
    }

    static HttpResponse invalid(String path, String expected) {
        return invalid(List.of(new Finding(path, expected)));
    }

    static HttpResponse invalidParameter(String name, String expected) {
        return HttpResponse.problem(Problem.ofParameter(new InvalidFieldException(name, expected)));
    }

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

    /** What is asked for would need a stored document that cannot be used. */
    static HttpResponse unusable(List<Finding> findings) {
        return HttpResponse.problem(
                new Problem(
                        "urn:stammkunde:problem:document-unusable",
                        "What is stored cannot be used",
                        409,
                        "The campaign or the shop's mail settings cannot be used. Look at them, and"
                                + " replace them with PUT; a campaign can be archived too.",
                        errors(findings)));
    }

    static HttpResponse outdated(int latest) {
        return problem(
                        412,
                        "outdated-version",
                        "Somebody has changed it in the meantime",
                        "The latest version is " + latest + ". Read it and decide again.")
                .withHeader("etag", '"' + String.valueOf(latest) + '"');
    }

    static HttpResponse versionMissing() {
        return problem(
                428,
                "version-missing",
                "The request does not say which version it changes",
                "Send If-Match with the ETag of the version that you have read, or put that version"
                        + " into the document.");
    }

    static HttpResponse noAddress() {
        return problem(
                409,
                "no-address",
                "Your token has no confirmed e-mail address",
                "Tests go to the signed-in marketer only. Use an ID token, of a user whose address"
                        + " is confirmed.");
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

    static HttpResponse tooLarge(int mostBytes) {
        return problem(
                413,
                "too-large",
                "The document is too large",
                "It may have at most " + mostBytes + " bytes.");
    }

    static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}
