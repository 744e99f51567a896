package dev.stammkunde.manageteam;

import dev.stammkunde.platform.people.UserPool;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.time.Instant;

/** Asks the handler as API Gateway does; the pool has an administrator of one shop and of all. */
final class TeamApi {

    static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    static final String SHOP = "shop";

    final PlayedPool pool = new PlayedPool();
    final InMemoryAudit audit = new InMemoryAudit();

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageTeamHandler(new UserPool(pool, "pool"), audit::add),
                    OpenApiDocument.read("team-api.yaml"));

    TeamApi() {
        pool.user("ada", "admin");
        pool.user("sue", "shop:admin");
    }

    /** Asks as somebody with the groups that the pool has of them. */
    Reply ask(String caller, TeamRoute route, String person, String body) {
        return ask(caller, SHOP, route, person, body);
    }

    Reply ask(String caller, String shop, TeamRoute route, String person, String body) {
        String groups = String.join(" ", pool.userOf(caller).groups);
        return withToken(caller, groups, shop, route, person, body);
    }

    /** Asks with a token that tells other groups than the pool. */
    Reply withToken(
            String caller,
            String groups,
            String shop,
            TeamRoute route,
            String person,
            String body) {
        Request request =
                Request.to(route.key(), NOW)
                        .path("shopId", shop)
                        .by(caller, '[' + groups + ']')
                        .body(body);
        return function.ask(
                route.key().contains("{personId}") ? request.path("personId", person) : request);
    }

    Reply list(String caller) {
        return ask(caller, TeamRoute.LIST, "", "");
    }

    Reply invite(String caller, String email, String group) {
        return ask(
                caller,
                TeamRoute.INVITE,
                "",
                "{\"email\":\"%s\",\"name\":\"Nora\",\"groups\":[\"%s\"]}".formatted(email, group));
    }

    Reply change(String caller, String person, String give, String take) {
        return ask(
                caller,
                TeamRoute.CHANGE,
                person,
                "{\"give\":[%s],\"take\":[%s]}".formatted(quoted(give), quoted(take)));
    }

    private static String quoted(String group) {
        return group.isEmpty() ? "" : '"' + group + '"';
    }

    Reply remove(String caller, String person) {
        return ask(caller, TeamRoute.REMOVE, person, "");
    }

    Reply remind(String caller, String person) {
        return ask(caller, TeamRoute.REMIND, person, "");
    }
}
