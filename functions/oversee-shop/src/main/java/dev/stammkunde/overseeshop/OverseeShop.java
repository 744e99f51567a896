package dev.stammkunde.overseeshop;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;

import java.util.List;

/** What the console's first pages show. */
final class OverseeShop {

    private final MeAnswer me;
    private final TodayAnswer today;
    private final CalendarAnswer calendar;

    OverseeShop(OverseeShopPorts ports) {
        me = new MeAnswer(ports.shops());
        today = new TodayAnswer(ports);
        calendar = new CalendarAnswer(ports);
    }

    AdminApi<OverseeRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(OverseeRoute.values()),
                (route, caller, input, log) -> AdminAnswer.of(answer(route, caller, input)),
                "A document of the shop cannot be used. Mend it first.",
                metrics);
    }

    private HttpResponse answer(OverseeRoute route, AdminCaller caller, AdminInput input) {
        return switch (route) {
            case ME -> me.answer(caller);
            case TODAY -> today.answer(caller, input);
            case CALENDAR -> calendar.answer(input);
        };
    }
}
