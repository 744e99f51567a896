package dev.stammkunde.manageteam;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.KeepDeeds;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.people.InviteToTeam;
import dev.stammkunde.platform.people.ListTeam;
import dev.stammkunde.platform.people.ShopTeam;
import dev.stammkunde.platform.people.TeamOutcome;
import dev.stammkunde.platform.people.UserPool;
import dev.stammkunde.platform.people.UserPoolUnavailableException;

import java.util.List;

/** Answers the requests of the admin API that are about a shop's people. */
final class ManageTeam {

    private static final int MOST_BYTES = 2_000;

    private final ListTeam list;
    private final InviteToTeam invitations;
    private final ShopTeam team;

    ManageTeam(UserPool pool, KeepDeeds deeds) {
        list = new ListTeam(pool);
        invitations = new InviteToTeam(pool, deeds);
        team = new ShopTeam(pool, deeds);
    }

    AdminApi<TeamRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(TeamRoute.values()),
                (route, caller, input, log) -> AdminAnswer.of(answer(route, caller, input, log)),
                "No stored document is needed.",
                metrics);
    }

    private HttpResponse answer(
            TeamRoute route, AdminCaller caller, AdminInput input, OutcomeLog log) {
        try {
            return route == TeamRoute.LIST
                    ? TeamAnswers.list(list.of(input.shopId()), caller)
                    : TeamAnswers.outcome(change(route, caller, input), caller);
        } catch (UserPoolUnavailableException e) {
            log.warn("user-pool-unavailable").with(e).write();
            throw TeamProblems.unavailable();
        }
    }

    private TeamOutcome change(TeamRoute route, AdminCaller caller, AdminInput input) {
        String shopId = input.shopId();
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> throw new IllegalArgumentException("a list changes nothing");
            case INVITE -> {
                TeamInvitation wanted = TeamInvitation.read(input.body(MOST_BYTES));
                yield invitations.invite(
                        shopId, wanted.email(), wanted.name(), wanted.groups(), acting);
            }
            case CHANGE -> {
                GroupChange change = GroupChange.read(input.body(MOST_BYTES));
                yield team.change(shopId, person(input), change.give(), change.take(), acting);
            }
            case REMIND -> team.remind(shopId, person(input), acting);
            case REMOVE -> team.remove(shopId, person(input), acting);
        };
    }

    private static String person(AdminInput input) {
        return input.pathId("personId");
    }
}
