package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.RouteTable;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.List;
import java.util.Optional;

/**
 * What all functions of the admin API do: finds the route, asks whether one of the caller's groups
 * may take it, turns refusals into answers and logs the outcome.
 *
 * <p>Who may do what is decided here by the groups of the caller's token, which are for all shops
 * or for the one in the path. Who acts is who the token says, and never what a body says.
 *
 * @param <R> the function's routes
 */
public final class AdminApi<R extends GuardedRoute> implements HttpEdge.Answering {

    /** What a function does for a caller who may. */
    @FunctionalInterface
    public interface Action<R> {

        /**
         * Answers a request.
         *
         * @throws AdminRefusedException if it cannot be done
         * @throws UnusableDocumentException if it rests on a stored document that cannot be used
         */
        AdminAnswer answer(R route, AdminCaller caller, AdminInput input, OutcomeLog log);
    }

    private final List<R> routes;
    private final RouteTable table;
    private final Action<R> action;
    private final String unusable;
    private final Metrics metrics;

    /**
     * Makes the frame of a function.
     *
     * @param unusable which stored documents it rests on, and what helps where they cannot be used
     */
    public AdminApi(List<R> routes, Action<R> action, String unusable, Metrics metrics) {
        this.routes = List.copyOf(routes);
        this.table = new RouteTable(routes.stream().map(GuardedRoute::key).toList());
        this.action = action;
        this.unusable = unusable;
        this.metrics = metrics;
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        HttpRequest asked = table.find(request).orElse(request);
        Optional<R> route =
                routes.stream().filter(each -> each.key().equals(asked.routeKey())).findFirst();
        AdminAnswer answer = answer(route, asked, log);
        answer.more()
                .apply(
                        log.info("answered")
                                .with(LogKey.TOPIC, route.map(GuardedRoute::name).orElse("UNKNOWN"))
                                .with(
                                        LogKey.SHOP_ID,
                                        asked.pathParameters().getOrDefault("shopId", ""))
                                .with(LogKey.STATUS, answer.response().status()))
                .write();
        return answer.response();
    }

    private AdminAnswer answer(Optional<R> route, HttpRequest request, OutcomeLog log) {
        try {
            R found = route.orElseThrow(AdminRefusedException::unknownRoute);
            AdminCaller caller =
                    found.isOfCaller()
                            ? AdminCaller.signedIn(request)
                            : AdminCaller.in(found.allowed(), request);
            return action.answer(found, caller, new AdminInput(request), log);
        } catch (AdminRefusedException refused) {
            return AdminAnswer.of(refused.answer());
        } catch (UnusableDocumentException e) {
            metrics.count("UnusableDocuments", 1);
            log.error("document-unusable").with(e).write();
            return AdminAnswer.of(AdminRefusedException.unusable(unusable, e.problems()).answer());
        }
    }
}
