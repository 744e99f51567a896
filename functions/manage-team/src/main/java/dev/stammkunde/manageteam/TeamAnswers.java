package dev.stammkunde.manageteam;

import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.people.ListTeam.Team;
import dev.stammkunde.platform.people.PersonOfShop;
import dev.stammkunde.platform.people.PoolPerson;
import dev.stammkunde.platform.people.TeamOutcome;

import java.util.List;
import java.util.Set;

/** Writes a shop's people, and what came of changes, as answers. */
final class TeamAnswers {

    private TeamAnswers() {}

    static HttpResponse list(Team team, AdminCaller caller) {
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.array(
                                                "people",
                                                all ->
                                                        team.people()
                                                                .forEach(
                                                                        person ->
                                                                                all.object(
                                                                                        one ->
                                                                                                write(
                                                                                                        one,
                                                                                                        person,
                                                                                                        caller))))
                                        .bool("complete", team.isComplete())));
    }

    static HttpResponse outcome(TeamOutcome outcome, AdminCaller caller) {
        return switch (outcome) {
            case TeamOutcome.Standing(PersonOfShop person, TeamOutcome.Came came) ->
                    switch (came) {
                        case INVITED -> standing(201, person, caller);
                        case CHANGED -> standing(200, person, caller);
                        case WAS_SO -> standing(200, person, caller).replayed();
                    };
            case TeamOutcome.Removed(String id, boolean isDisabled, boolean isRepeat) -> {
                HttpResponse removed =
                        HttpResponse.json(
                                200,
                                JsonText.object(
                                        json -> json.text("id", id).bool("disabled", isDisabled)));
                yield isRepeat ? removed.replayed() : removed;
            }
            case TeamOutcome.Refused(TeamOutcome.Why why) -> throw TeamProblems.of(why);
        };
    }

    private static HttpResponse standing(int status, PersonOfShop person, AdminCaller caller) {
        return HttpResponse.json(status, JsonText.object(json -> write(json, person, caller)));
    }

    private static void write(JsonObjectText json, PersonOfShop of, AdminCaller caller) {
        PoolPerson person = of.person();
        json.text("id", person.id())
                .text("name", person.name())
                .text("email", person.address())
                .text("state", state(person))
                .texts("groups", names(of.here()))
                .texts("everywhere", names(of.everywhere()))
                .bool(
                        "changeable",
                        of.everywhere().isEmpty()
                                || caller.groupsByShop().everywhere().contains(AdminGroup.ADMIN));
    }

    private static String state(PoolPerson person) {
        if (!person.isEnabled()) {
            return "DISABLED";
        }
        return person.isWaiting() ? "INVITED" : "ACTIVE";
    }

    private static List<String> names(Set<AdminGroup> groups) {
        return groups.stream().map(AdminGroup::claim).sorted().toList();
    }
}
