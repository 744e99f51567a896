package dev.stammkunde.localrunner.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.campaigns.schedules.MalformedScheduleException;
import dev.stammkunde.campaigns.schedules.ScheduleTimes;
import dev.stammkunde.localrunner.template.Stack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks and reads what {@code CreateSchedule} is given, by EventBridge Scheduler's rules. */
final class ScheduleReader {

    private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");
    private static final Pattern ROLE =
            Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+");
    private static final int LONGEST_EXPRESSION = 256;
    private static final int MOST_WINDOW_MINUTES = 1_440;

    private final Stack stack;

    ScheduleReader(Stack stack) {
        this.stack = stack;
    }

    static Schedule.Key key(JsonNode request) {
        return new Schedule.Key(
                request.path("GroupName").asText(Schedule.DEFAULT_GROUP),
                request.path("Name").asText(""));
    }

    /**
     * Reads a request.
     *
     * @param start from when a rate counts if the request does not say so
     * @throws IllegalArgumentException that says what Scheduler has against it
     */
    Schedule read(ObjectNode request, Instant start) {
        var key = key(request);
        check(
                NAME.matcher(key.name()).matches(),
                "Value '" + key.name() + "' at 'name' failed to satisfy constraint.");
        checkWindow(request.path("FlexibleTimeWindow"));
        var state = request.path("State").asText("ENABLED");
        check(
                state.equals("ENABLED") || state.equals("DISABLED"),
                "Value '" + state + "' at 'state' failed to satisfy constraint.");
        var span = new Schedule.Span(time(request, "StartDate"), time(request, "EndDate"));
        check(
                span.end().isEmpty()
                        || span.start().isEmpty()
                        || span.start().get().isBefore(span.end().get()),
                "The StartDate you specify must come before the EndDate.");
        var zone = zone(request.path("ScheduleExpressionTimezone").asText("UTC"));
        var expression = request.path("ScheduleExpression").asText("");
        return new Schedule(
                key,
                expression,
                zone,
                times(expression, zone, span.start().orElse(start)),
                span,
                request.path("ActionAfterCompletion").asText().equals("DELETE"),
                target(request.path("Target")),
                Optional.ofNullable(request.at("/Target/Input").textValue()));
    }

    private static void checkWindow(JsonNode window) {
        var mode = window.path("Mode").asText("");
        var minutes = window.path("MaximumWindowInMinutes").asInt(0);
        check(
                mode.equals("OFF")
                        || (mode.equals("FLEXIBLE")
                                && minutes >= 1
                                && minutes <= MOST_WINDOW_MINUTES),
                "FlexibleTimeWindow must be OFF, or FLEXIBLE with 1 to 1440 minutes.");
    }

    private static ScheduleTimes times(String expression, ZoneId zone, Instant start) {
        check(
                !expression.isEmpty() && expression.length() <= LONGEST_EXPRESSION,
                "Invalid Schedule Expression " + expression + ".");
        try {
            return ScheduleTimes.parse(expression, zone, start);
        } catch (MalformedScheduleException _) {
            throw new IllegalArgumentException("Invalid Schedule Expression " + expression + ".");
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "The ScheduleExpressionTimezone provided is invalid: " + name + ".");
        }
    }

    private Schedule.Target target(JsonNode target) {
        check(
                ROLE.matcher(target.path("RoleArn").asText("")).matches(),
                "Value at 'target.roleArn' failed to satisfy constraint.");
        var arn = target.path("Arn").asText("");
        if (arn.startsWith("arn:aws:sqs:")) {
            return new Schedule.Target.Queue(
                    arn, Optional.ofNullable(target.at("/DeadLetterConfig/Arn").textValue()));
        }
        return stack.functions().stream()
                .filter(f -> arn.equals(f.arn()) || arn.startsWith(f.arn() + ":"))
                .findFirst()
                .map(function -> new Schedule.Target.Function(function.id()))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The target "
                                                + arn
                                                + " is no queue and no function of this machine."));
    }

    private static Optional<Instant> time(JsonNode request, String name) {
        var value = request.path(name);
        return value.isNumber()
                ? Optional.of(
                        Instant.ofEpochMilli(
                                new BigDecimal(value.asText()).movePointRight(3).longValue()))
                : Optional.empty();
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
