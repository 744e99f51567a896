package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When a campaign runs and when its mails may leave. */
final class TimingShape {

    /**
     * Another kind of expression could not be carried out; a longer one could. Whether it ever
     * fires is found out by who knows the time.
     */
    static final Shape<String> EXPRESSION =
            TextShapes.meaning(
                            "cron(…), rate(…) or at(…), as EventBridge Scheduler writes them",
                            "(cron|rate|at)\\([\\s\\S]+\\)",
                            TimingShape::isShort)
                    .described("cron(…), rate(…) or at(…), at most once an hour");

    static final Shape<ZoneId> ZONE = TimeShapes.zone();
    static final Shape<LocalDate> DATE = TimeShapes.date("a date such as 2026-12-01");

    private static final int MOST_EXPRESSION = 120;

    /** Later than that nobody remembers what a mail is about. */
    private static final int MOST_SEND_UNTIL_DAYS = 60;

    private final FieldsOf<Timing> fields = new FieldsOf<>();

    private final ShapeField<String> expression =
            fields.required("expression", EXPRESSION, Timing::expression);

    private final ShapeField<ZoneId> zone = fields.required("zone", ZONE, Timing::zone);

    private final ShapeField<LocalDate> starts = fields.optional("starts", DATE, Timing::starts);

    private final ShapeField<LocalDate> ends = fields.optional("ends", DATE, Timing::ends);

    private final ShapeField<LocalTime> localTime =
            fields.optional(
                    "localTime",
                    TimeShapes.timeOfDay("a time of day in hours and minutes such as 09:00"),
                    Timing::localTime);

    private final ShapeField<OnQuietDays> quietDays =
            fields.optional(
                    "quietDays",
                    WordShapes.oneOf(List.of(OnQuietDays.values()))
                            .described(
                                    "What is done where a mail is due on a quiet day. AFTER if it"
                                            + " is not said, with a warning."),
                    Timing::quietDays);

    private final ShapeField<Integer> sendUntilDays =
            fields.optional(
                    "sendUntilDays",
                    NumberShapes.integer(0, MOST_SEND_UNTIL_DAYS)
                            .described(
                                    "After how many days from the due one a mail is skipped. If it"
                                            + " is not said: for a campaign about a day one, or"
                                            + " until the first day that is not quiet where it"
                                            + " sends after quiet days; for newsletters and"
                                            + " ladders never."),
                    Timing::sendUntilDays);

    private TimingShape() {
        fields.limit(
                starts, ends, "must not be before starts", (first, last) -> !last.isBefore(first));
    }

    static Shape<Timing> of() {
        TimingShape declared = new TimingShape();
        return declared.fields.as(declared::timing);
    }

    private Timing timing(Given given) {
        return new Timing(
                given.get(expression),
                given.get(zone),
                given.orNull(starts),
                given.orNull(ends),
                given.orNull(localTime),
                given.orNull(quietDays),
                given.orNull(sendUntilDays));
    }

    private static boolean isShort(String expression) {
        return expression.length() - expression.indexOf('(') - 2 <= MOST_EXPRESSION;
    }
}
