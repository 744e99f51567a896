package dev.stammkunde.manageprivacy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;

import java.util.List;

/** Answers requests about the rights of data subjects. */
final class ManagePrivacy {

    private static final String UNUSABLE =
            "The shop's mail settings cannot be used. Look at them, and replace them.";

    private final ExportAnswer exports;
    private final ErasureAnswers erasures;

    ManagePrivacy(ManagePrivacyPorts ports, int mostBytes) {
        this.exports = new ExportAnswer(ports, mostBytes);
        this.erasures = new ErasureAnswers(ports);
    }

    AdminApi<PrivacyRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(PrivacyRoute.values()),
                (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                UNUSABLE,
                metrics);
    }

    private HttpResponse answer(PrivacyRoute route, AdminCaller caller, AdminInput input) {
        CustomerId customer = new CustomerId(input.shopId(), input.pathId("customerId"));
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case EXPORT -> exports.answer(customer, input, acting);
            case SHOW_ERASURE -> erasures.show(customer);
            case ERASE -> erasures.erase(customer, input, acting);
        };
    }
}
