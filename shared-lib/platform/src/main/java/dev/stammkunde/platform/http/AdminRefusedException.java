package dev.stammkunde.platform.http;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.InvalidFieldException;

import java.util.List;
import java.util.Set;

/**
 * Leaves the way of a request to the admin API that cannot be done, with the answer that says why:
 * see {@code docs/api/problems.md}.
 */
public final class AdminRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An answer that names each of ten thousand unknown fields would be too large to be sent. */
    private static final int MOST_ERRORS = 100;

    private final transient HttpResponse answer;

    public AdminRefusedException(HttpResponse answer) {
        super("refused", null, false, false);
        this.answer = answer;
    }

    /** What the caller gets. */
    public HttpResponse answer() {
        return answer;
    }

    /** Makes a refusal without fields. */
    public static AdminRefusedException of(int status, String kind, String title, String detail) {
        return new AdminRefusedException(
                HttpResponse.problem(Problem.of(status, kind, title, detail)));
    }

    /** There is no such route. */
    public static AdminRefusedException unknownRoute() {
        return of(404, "unknown-route", "There is no such route", "See docs/api.");
    }

    /** The shop has no document of this id. */
    public static AdminRefusedException unknownDocument() {
        return of(
                404,
                "unknown-document",
                "There is no such document",
                "The shop has no document of this kind with this id.");
    }

    /** The id is that of another document. */
    public static AdminRefusedException documentExists() {
        return of(
                409,
                "document-exists",
                "There is already a document with this id",
                "Its content differs. Choose another id, or change it with PUT.");
    }

    /** The document was archived. */
    public static AdminRefusedException documentArchived() {
        return of(
                409,
                "document-archived",
                "This document was archived",
                "It stays as it is, so that what it did can be explained. Create another one.");
    }

    /** There is no version of this number. */
    public static AdminRefusedException unknownVersion() {
        return of(
                404,
                "unknown-version",
                "There is no such version",
                "Versions count from 1, and each stays for ever.");
    }

    /** The request came past no authorizer, or its token does not say whose it is. */
    public static AdminRefusedException notSignedIn() {
        return of(401, "not-signed-in", "Nobody is signed in", "Send a token of the user pool.");
    }

    /** None of the caller's groups may do it. */
    public static AdminRefusedException notAllowed(Set<AdminGroup> allowed) {
        List<String> names = allowed.stream().map(AdminGroup::claim).sorted().toList();
        return of(
                403,
                "group-not-allowed",
                "None of your groups may do this",
                "It needs one of " + String.join(", ", names) + '.');
    }

    /** Fields are missing or wrong. */
    public static AdminRefusedException invalid(List<Finding> findings) {
        String detail =
                switch (findings.size()) {
                    case 1 -> findings.getFirst().toString();
                    default ->
                            findings.size() > MOST_ERRORS
                                    ? findings.size()
                                            + " things must be changed; these are the first."
                                    : findings.size() + " things must be changed.";
                };
        return new AdminRefusedException(
                HttpResponse.problem(
                        new Problem(
                                "urn:stammkunde:problem:invalid-fields",
                                "Fields are missing or wrong",
                                422,
                                detail,
                                errors(findings))));
    }

    /** One field is missing or wrong. */
    public static AdminRefusedException invalid(String path, String expected) {
        return invalid(List.of(new Finding(path, expected)));
    }

    /** A parameter in path, query or header is wrong. */
    public static AdminRefusedException parameter(String name, String expected) {
        return new AdminRefusedException(
                HttpResponse.problem(
                        Problem.ofParameter(new InvalidFieldException(name, expected))));
    }

    /**
     * A stored document that it rests on cannot be used.
     *
     * @param detail which, and what helps
     */
    public static AdminRefusedException unusable(String detail, List<Finding> findings) {
        return new AdminRefusedException(
                HttpResponse.problem(
                        new Problem(
                                "urn:stammkunde:problem:document-unusable",
                                "What is stored cannot be used",
                                409,
                                detail,
                                errors(findings))));
    }

    private static List<Problem.FieldError> errors(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_ERRORS)
                .map(f -> new Problem.FieldError(f.path(), f.expected()))
                .toList();
    }

    /** Somebody changed the document meanwhile. */
    public static AdminRefusedException outdated(int latest) {
        return new AdminRefusedException(
                of(
                                412,
                                "outdated-version",
                                "Somebody has changed it in the meantime",
                                "The latest version is " + latest + ". Read it and decide again.")
                        .answer()
                        .withHeader("etag", '"' + String.valueOf(latest) + '"'));
    }

    /** The request does not say which version it changes. */
    public static AdminRefusedException versionMissing() {
        return of(
                428,
                "version-missing",
                "The request does not say which version it changes",
                "Send If-Match with the ETag of the version that you have read, or put that version"
                        + " into the document.");
    }

    /** The body is too large. */
    public static AdminRefusedException tooLarge(int mostBytes) {
        return of(
                413,
                "too-large",
                "The document is too large",
                "It may have at most " + mostBytes + " bytes.");
    }
}
