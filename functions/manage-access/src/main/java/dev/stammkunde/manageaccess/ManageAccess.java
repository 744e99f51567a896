package dev.stammkunde.manageaccess;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.shop.access.KeyDoor;

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
            case KEYS -> keys.list(KeyDoor.ofShop(input.shopId()), input);
            case MAKE_KEY -> keys.make(KeyDoor.ofShop(input.shopId()), input, acting);
            case REVOKE_KEY -> keys.revoke(KeyDoor.ofShop(input.shopId()), input, acting);
            case PARTNER_KEYS -> keys.list(partner(input), input);
            case MAKE_PARTNER_KEY -> keys.make(partner(input), input, acting);
            case REVOKE_PARTNER_KEY -> keys.revoke(partner(input), input, acting);
            case CONNECTION -> connection.show(input);
            case ROTATE_SECRET -> connection.rotate(input, acting);
            case FINISH_ROTATION -> connection.finish(input, acting);
        };
    }

    private static KeyDoor partner(AdminInput input) {
        String id = input.request().pathParameter("partnerId");
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.parameter("partnerId", DocumentId.EXPECTED);
        }
        return KeyDoor.ofPartner(new DocumentId(input.shopId(), id));
    }
}
