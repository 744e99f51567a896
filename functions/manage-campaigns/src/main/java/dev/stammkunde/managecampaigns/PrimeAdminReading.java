package dev.stammkunde.managecampaigns;

import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks about a shop that does not exist before a snapshot: each kind of read, and no write. */
final class PrimeAdminReading implements Priming.Action {

    private static final String EVENT =
            """
            {"routeKey":"%s","rawPath":"/priming","rawQueryString":"",
             "pathParameters":{"shopId":"priming","campaignId":"priming"},
             "requestContext":{"requestId":"priming","timeEpoch":0,"http":{"method":"GET"},
              "authorizer":{"jwt":{"claims":{"cognito:groups":"[marketing]"}}}}}
            """;

    private final ManageCampaigns api;
    private final OutcomeLog log;

    PrimeAdminReading(ManageCampaigns api, OutcomeLog log) {
        this.api = api;
        this.log = log;
    }

    @Override
    public void run() throws IOException {
        for (AdminRoute route :
                List.of(
                        AdminRoute.LIST,
                        AdminRoute.SHOW,
                        AdminRoute.RUNS,
                        AdminRoute.SHOW_SETTINGS)) {
            byte[] event = EVENT.formatted(route.key()).getBytes(StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.parse(new ByteArrayInputStream(event));
            api.answer(request, log).write(OutputStream.nullOutputStream());
        }
    }
}
