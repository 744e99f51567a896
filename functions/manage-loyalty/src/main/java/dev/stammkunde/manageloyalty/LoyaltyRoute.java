package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;

import java.util.Set;

/** A route of {@code template.yaml} that leads here, and what answers it. */
record LoyaltyRoute(String name, String key, Set<AdminGroup> allowed, Answering answering)
        implements GuardedRoute {

    LoyaltyRoute {
        allowed = Set.copyOf(allowed);
    }

    /** Answers a request of somebody who may make it. */
    @FunctionalInterface
    interface Answering {
        HttpResponse answer(AdminInput input, Acting acting);
    }
}
