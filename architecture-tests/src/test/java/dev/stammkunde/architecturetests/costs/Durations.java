package dev.stammkunde.architecturetests.costs;

import java.util.List;
import java.util.Map;

/**
 * How long an invocation is billed, from its own CPU time and the calls that it waits for.
 *
 * <p>CPU time is that of a warm handler on one core, with the compiler that Lambda runs, for one
 * webhook or message: measured for {@code award-points}, assumed for the others. With 1,024 MB a
 * function has 1,024 / 1,769 of a core (AWS: "Configure Lambda function memory"). Of calls AWS says
 * no more than "single-digit milliseconds" for DynamoDB; these are assumed, and on the long side.
 */
final class Durations {

    private static final double CORE = 1_024 / 1_769.0;

    /** Lambda's own runtime, from the event to the handler and back. */
    private static final double RUNTIME_MILLIS = 1;

    private static final Map<String, Double> CPU_MILLIS =
            Map.of(
                    "receive-shop-webhook",
                    1.0,
                    "award-points",
                    2.8,
                    "keep-customers",
                    1.0,
                    "capture-redemptions",
                    1.0,
                    "publish-changes",
                    1.0,
                    "keep-journal",
                    1.0);

    private static final Map<String, Double> CALL_MILLIS =
            Map.of(
                    "PutEvents", 15.0,
                    "GetItem", 4.0,
                    "BatchGetItem", 5.0,
                    "Query", 5.0,
                    "PutItem", 6.0,
                    "UpdateItem", 6.0,
                    "DeleteItem", 6.0,
                    "TransactWriteItems", 12.0,
                    "PutObject", 40.0,
                    "GetSecretValue", 15.0);

    private Durations() {}

    /** Returns the seconds of an invocation that are billed. */
    static double seconds(String function, int messages, List<String> calls) {
        double millis = RUNTIME_MILLIS + messages * CPU_MILLIS.getOrDefault(function, 0.0) / CORE;
        for (String call : calls) {
            Double callMillis = CALL_MILLIS.get(call);
            if (callMillis == null) {
                throw new IllegalArgumentException(call + " has no duration");
            }
            millis += callMillis;
        }
        return Math.ceil(millis) / 1_000;
    }
}
