package dev.stammkunde.cases.json;

import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** When a shop's team works, as a document. */
public final class WorkingHoursJson {

    private static final int MOST_BYTES = 16_384;

    /** ISO 3166-2 without the country, as jollyday has them. */
    private static final List<String> STATES =
            List.of(
                    "bb", "be", "bw", "by", "hb", "he", "hh", "mv", "ni", "nw", "rp", "sh", "sl",
                    "sn", "st", "th");

    /** The type; what a document leaves out is usual. */
    public static final DocumentType<WorkingHours> TYPE =
            new DocumentType<>(
                    "working-hours",
                    "Stammkunde working hours",
                    "When a shop's team works, by which cases are due and counted, and where it is"
                            + " written to.",
                    MOST_BYTES,
                    hours());

    private WorkingHoursJson() {}

    private static ObjectShape<WorkingHours> hours() {
        WorkingHours usual = WorkingHours.USUAL;
        Shape<LocalTime> time =
                TimeShapes.timeOfDay("a time of day in hours and minutes such as 09:00");
        FieldsOf<WorkingHours> fields = new FieldsOf<>();
        StampField.declare(
                fields, StampField.VERSION, StampField.CHANGED_BY, StampField.CHANGED_AT);
        ShapeField<ZoneId> zone =
                fields.usual("zone", TimeShapes.zone(), WorkingHours::zone, usual.zone());
        ShapeField<String> state =
                fields.optional(
                        "state",
                        WordShapes.oneOf(STATES, word -> word)
                                .described(
                                        "The German state whose public holidays are free; those of"
                                                + " all states alone where it is left out"),
                        WorkingHours::state);
        ShapeField<LocalTime> from = fields.usual("from", time, WorkingHours::from, usual.from());
        ShapeField<LocalTime> until =
                fields.usual("until", time, WorkingHours::until, usual.until());
        ShapeField<Set<DayOfWeek>> days =
                fields.usual(
                        "days",
                        ListShape.set(
                                new ListShape.Size("a list of one to seven days", 1, 7),
                                WordShapes.oneOf(List.of(DayOfWeek.values()))),
                        WorkingHours::days,
                        usual.days());
        ShapeField<String> team =
                fields.optional(
                        "teamAddress",
                        TextShapes.emailAddress()
                                .described(
                                        "Where the team is reminded of cases that nobody sees to,"
                                                + " and told each morning what is due; nowhere"
                                                + " where it is left out"),
                        WorkingHours::teamAddress);
        fields.meaning(from, until, "must be later than from", LocalTime::isBefore);
        return fields.as(
                given ->
                        new WorkingHours(
                                given.get(zone),
                                given.orNull(state),
                                given.get(from),
                                given.get(until),
                                given.get(days),
                                given.orNull(team)));
    }
}
