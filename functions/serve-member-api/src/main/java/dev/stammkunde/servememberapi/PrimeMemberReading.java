package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks every route about a customer who does not exist before a snapshot: each kind of read that
 * the function does: GetItem, BatchGetItem, and Query of tables and index.
 */
final class PrimeMemberReading implements Priming.Action {

    private static final String EVENT =
            """
            {"routeKey":"%s","rawPath":"/priming","rawQueryString":"%s",
             "pathParameters":{"shopId":"priming","customerId":"priming","orderId":"priming",
              "entry":"1"},
             "requestContext":{"requestId":"priming","timeEpoch":0,"http":{"method":"GET"},
              "authorizer":{"lambda":{"shops":"priming"}}}}
            """;

    private final ServeMemberApi api;
    private final OutcomeLog log;

    PrimeMemberReading(ServeMemberApi api, OutcomeLog log) {
        this.api = api;
        this.log = log;
    }

    @Override
    public void run() throws IOException {
        ask(MemberRoute.POINTS, "asOf=1970-01-01");
        for (MemberRoute route : List.of(MemberRoute.values())) {
            ask(route, "");
        }
    }

    private void ask(MemberRoute route, String query) throws IOException {
        byte[] event = EVENT.formatted(route.key(), query).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.parse(new ByteArrayInputStream(event));
        api.answer(request, log).write(OutputStream.nullOutputStream());
    }
}
