package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentId;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.Adjustments.BookedAdjustment;
import dev.stammkunde.points.adjust.MakeAdjustment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Asks about a shop that does not exist before a snapshot: each kind of read, and a booking that
 * DynamoDB cancels, since it builds on an account that does not exist.
 */
final class PrimeAdjusting implements Priming.Action {

    private static final String NOBODY = "priming";
    private static final String EVENT =
            """
            {"routeKey":"%s","rawPath":"/priming","rawQueryString":"",
             "headers":{"idempotency-key":"priming"},
             "pathParameters":{"shopId":"priming","customerId":"priming","adjustmentId":"%s"},
             "requestContext":{"requestId":"priming","timeEpoch":0,"http":{"method":"GET"},
              "authorizer":{"jwt":{"claims":{"sub":"priming","cognito:groups":"[finance]"}}}},
             "body":"{\\"points\\":1,\\"reason\\":\\"priming\\"}"}
            """;

    private final AdjustPoints api;
    private final MakeAdjustment.Needs needs;
    private final OutcomeLog log;

    PrimeAdjusting(AdjustPoints api, MakeAdjustment.Needs needs, OutcomeLog log) {
        this.api = api;
        this.needs = needs;
        this.log = log;
    }

    @Override
    public void run() throws IOException {
        String id = AdjustmentId.of(NOBODY, NOBODY);
        for (AdjustRoute route :
                List.of(
                        AdjustRoute.ASK,
                        AdjustRoute.LIST,
                        AdjustRoute.APPROVE,
                        AdjustRoute.SHOW_LIMITS)) {
            byte[] event = EVENT.formatted(route.key(), id).getBytes(StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.parse(new ByteArrayInputStream(event));
            api.answer(request, log).write(OutputStream.nullOutputStream());
        }
        SaveResult unused = book(id);
    }

    private SaveResult book(String id) {
        Instant now = Instant.EPOCH;
        AdjustmentAsk ask = new AdjustmentAsk(NOBODY, 1, NOBODY, null, null, NOBODY);
        PointsCommand command =
                new PointsCommand.Adjust(
                        id,
                        1,
                        NOBODY,
                        null,
                        null,
                        NOBODY,
                        null,
                        needs.programmesAsOf().apply(now).inForce(NOBODY, now));
        PointsAccount empty = PointsAccount.empty(new AccountId(NOBODY, NOBODY));
        PointsAccount missing =
                new PointsAccount(
                        empty.id(), 1, empty.head(), empty.lots(), 0, 0, now, null, Map.of());
        if (!(Decide.decide(missing, command, now) instanceof Decision.Book booking)) {
            return SaveResult.CONFLICT;
        }
        AdjustmentRecord record =
                new AdjustmentRecord(
                        NOBODY,
                        id,
                        ask,
                        now,
                        new AdjustmentRecord.State.Booked(NOBODY, 2, now, null),
                        1);
        return needs.adjustments().book(new BookedAdjustment(booking, record, null));
    }
}
