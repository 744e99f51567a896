package dev.stammkunde.manageaccess;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;

import java.util.List;

/** Answers the requests of the admin API that are about who may call for a shop. */
final class ManageAccess {

    private final KeyAnswers keys;
    private final ConnectionAnswers connection;

    ManageAccess(ManageAccessPorts ports) {
        keys = new KeyAnswers(ports);
        connection = new ConnectionAnswers(ports);
    }

    AdminApi<AccessRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(AccessRoute.values()),
                (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                "No stored document is needed.",
                metrics);
    }

    private HttpResponse answer(AccessRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case KEYS -> keys.list(input);
            case MAKE_KEY -> keys.make(input, acting);
            case REVOKE_KEY -> keys.revoke(input, acting);
            case CONNECTION -> connection.show(input);
            case ROTATE_SECRET -> connection.rotate(input, acting);
            case FINISH_ROTATION -> connection.finish(input, acting);
        };
    }
}
