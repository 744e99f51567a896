package dev.stammkunde.architecturetests.costs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bytes CloudWatch takes in. */
final class LogBytes {

    /** What CloudWatch adds to each event. */
    private static final int EVENT_BYTES = 26;

    private static final double GB = 1L << 30;

    /** What Lambda writes of an invocation that succeeds, at its level INFO. */
    private static final String INVOCATION =
            """
            {"time":"2026-05-01T08:00:03.123Z","type":"platform.start","record":{"requestId":"6d68ca91-49c9-448d-89b8-7ca3e6dc66aa","version":"17","tracing":{"spanId":"54565fb41ac79632","type":"X-Amzn-Trace-Id","value":"Root=1-62e900b2-710d76f009d6e7785905449a;Parent=0efbd19962d95b05;Sampled=0"}}}
            {"time":"2026-05-01T08:00:03.143Z","type":"platform.report","record":{"requestId":"6d68ca91-49c9-448d-89b8-7ca3e6dc66aa","metrics":{"durationMs":20.123,"billedDurationMs":21,"memorySizeMB":1024,"maxMemoryUsedMB":164},"tracing":{"spanId":"54565fb41ac79632","type":"X-Amzn-Trace-Id","value":"Root=1-62e900b2-710d76f009d6e7785905449a;Parent=0efbd19962d95b05;Sampled=0"},"status":"success"}}
            """;

    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.[A-Za-z.]+");

    /** As long as the API's own values are for a webhook. */
    private static final Map<String, String> VALUES =
            Map.of(
                    "$context.requestId", "JKJaXmPLvHcESHA=",
                    "$context.requestTime", "01/May/2026:08:00:03 +0000",
                    "$context.routeKey", "POST /webhooks/{platform}/{shopId}",
                    "$context.status", "200",
                    "$context.integration.status", "200",
                    "$context.integration.integrationStatus", "200");

    private LogBytes() {}

    static double gb(String lines) {
        return lines.lines()
                        .mapToInt(
                                line -> line.getBytes(StandardCharsets.UTF_8).length + EVENT_BYTES)
                        .sum()
                / GB;
    }

    static double ofInvocation() {
        return gb(INVOCATION);
    }

    static double ofRequest(String format) {
        return gb(
                VARIABLE.matcher(format)
                        .replaceAll(
                                variable ->
                                        Matcher.quoteReplacement(
                                                VALUES.getOrDefault(variable.group(), "42"))));
    }
}
