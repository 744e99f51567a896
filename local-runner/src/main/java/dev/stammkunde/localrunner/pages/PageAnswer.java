package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;

import java.util.Base64;
import java.util.Map;

/** What a page request gets. */
sealed interface PageAnswer {

    /** Facts, as JSON or as a page. */
    record Facts(Report report) implements PageAnswer {}

    /** A mail as its reader sees it: markup of somebody else, which may run nothing. */
    record Foreign(String html) implements PageAnswer {}

    /** A script of the runner's own. */
    record Script(String text) implements PageAnswer {}

    /** A picture of one point that nobody sees. */
    record Picture() implements PageAnswer {
        private static final String GIF =
                "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

        byte[] bytes() {
            return Base64.getDecoder().decode(GIF);
        }
    }

    /** What somebody kept, to be kept by who asked. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Download(String name, byte[] bytes) implements PageAnswer {}

    /** What was asked for is elsewhere. */
    record Elsewhere(String address) implements PageAnswer {}

    /** A refusal as RFC 9457 problem details. */
    record Problem(int status, String title, String detail) implements PageAnswer {
        byte[] bytes() {
            return Json.bytes(
                    Map.of(
                            "type",
                            "about:blank",
                            "title",
                            title,
                            "status",
                            status,
                            "detail",
                            detail));
        }
    }

    /** Something was done: a person goes back to a page, a program reads the facts. */
    record Done(Report report, String page) implements PageAnswer {}

    /** Returns the refusal of an address that is not there. */
    static Problem notFound() {
        return new Problem(404, "Not found", "There is no such page; see /_local/.");
    }

    /** Returns the refusal of a request that makes no sense. */
    static Problem invalid(String detail) {
        return new Problem(422, "Invalid", detail);
    }
}
