package dev.stammkunde.manageteam;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.people.TeamOutcome.Why;

import java.util.Set;

/** Says why something of a team cannot be done: see {@code docs/api/problems.md}. */
final class TeamProblems {

    private TeamProblems() {}

    static AdminRefusedException of(Why why) {
        return switch (why) {
            case CALLER_WITHOUT_RIGHT -> AdminRefusedException.notAllowed(Set.of(AdminGroup.ADMIN));
            case UNKNOWN_PERSON ->
                    AdminRefusedException.of(
                            404,
                            "unknown-person",
                            "There is no such person",
                            "Nobody of this id has a right in this shop.");
            case PERSON_OF_ALL_SHOPS ->
                    AdminRefusedException.of(
                            403,
                            "person-of-all-shops",
                            "This person has rights for all shops",
                            "Groups for all shops are changed on the command line; groups of this"
                                    + " shop, of such people, by administrators for all shops.");
            case OWN_ADMIN_RIGHT ->
                    conflict(
                            "own-admin-right",
                            "Nobody takes their own right as an administrator",
                            "Ask another administrator. So a shop always has one.");
            case PERSON_DISABLED ->
                    conflict(
                            "person-disabled",
                            "This person was disabled",
                            "Invite them anew. Who is in groups of more than this shop is enabled"
                                    + " on the command line.");
            case LAST_GROUP ->
                    conflict(
                            "last-group",
                            "A person is in one group at least",
                            "Remove the person, if they are to have no right in the shop.");
            case TOO_MANY_GROUPS ->
                    conflict(
                            "too-many-groups",
                            "There are as many groups as there can be",
                            "A person is in 100 groups at most. Some may have been given; look at"
                                    + " the list.");
            case NOT_WAITING ->
                    conflict(
                            "not-waiting",
                            "This person waits for no invitation",
                            "They have signed in before, or are disabled.");
            case SHOP_ID_TOO_LONG ->
                    conflict(
                            "shop-id-too-long",
                            "The shop cannot have groups",
                            "Its id has more than 118 characters. Groups for all shops count here"
                                    + " too.");
        };
    }

    private static AdminRefusedException conflict(String kind, String title, String detail) {
        return AdminRefusedException.of(409, kind, title, detail);
    }

    static AdminRefusedException unavailable() {
        return new AdminRefusedException(
                HttpResponse.problem(
                                Problem.of(
                                        503,
                                        "user-pool-unavailable",
                                        "The user pool cannot be asked now",
                                        "It does not answer, has too much to do, or sends no more"
                                                + " mails today. Send the same request again."))
                        .withHeader("retry-after", "2"));
    }
}
