package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.gatherings.GatheringText;
import dev.stammkunde.programmes.gatherings.GatheringTimes;
import dev.stammkunde.programmes.invitations.GatheringInvitation;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** The fields of an event. */
final class GatheringShape {

    private static final int MOST_SEATS = 10_000;

    private static final Shape<Instant> MOMENT =
            TimeShapes.moment("a moment such as 2027-03-01T09:00:00+01:00");

    private final FieldsOf<GatheringDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required(
                    "name",
                    TextShapes.text(
                                    "one line of 1 to 200 characters",
                                    "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}")
                            .described("For the team alone"),
                    GatheringDraft::name);

    private final ShapeField<Instant> starts =
            fields.required(
                    "starts",
                    MOMENT.described("Its first moment"),
                    draft -> draft.times().starts());

    private final ShapeField<Instant> ends =
            fields.required(
                    "ends",
                    MOMENT.described("The first moment at which it is over"),
                    draft -> draft.times().ends());

    private final ShapeField<Instant> signUpFrom =
            fields.required(
                    "signUpFrom",
                    MOMENT.described("The first moment at which customers can sign up"),
                    draft -> draft.times().signUpFrom());

    private final ShapeField<Instant> signUpUntil =
            fields.required(
                    "signUpUntil",
                    MOMENT.described("The first moment at which they cannot any more"),
                    draft -> draft.times().signUpUntil());

    private final ShapeField<ZoneId> zone =
            fields.required(
                    "timeZone",
                    TimeShapes.zone().described("In which customers are told the times"),
                    draft -> draft.times().zone());

    private final ShapeField<Integer> capacity =
            fields.required(
                    "capacity",
                    NumberShapes.integer(1, MOST_SEATS).described("Seats there are"),
                    GatheringDraft::capacity);

    private final ShapeField<GatheringInvitation> invited =
            fields.sparse(
                    "invited",
                    InvitationShape.of().described("Who may sign up; every customer without"),
                    GatheringDraft::invited,
                    GatheringInvitation.OPEN);

    private final ShapeField<String> action =
            fields.optional(
                    "action",
                    TextShapes.text(
                                    "the id of a rewarded action, of 1 to 40 small letters, digits"
                                            + " and hyphens",
                                    "[a-z0-9](?:[a-z0-9-]{0,39})")
                            .described("The rewarded action that coming is, for its points"),
                    GatheringDraft::action);

    private final ShapeField<Map<Language, GatheringText>> texts =
            fields.required("texts", ByLanguageShape.ofAll(text()), GatheringDraft::texts);

    private GatheringShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.limit(starts, ends, "must be later than starts", Instant::isBefore);
        fields.limit(signUpFrom, signUpUntil, "must be later than signUpFrom", Instant::isBefore);
        fields.limit(
                starts,
                signUpUntil,
                "must not be later than starts",
                (begin, until) -> !until.isAfter(begin));
    }

    static ObjectShape<GatheringDraft> of() {
        GatheringShape declared = new GatheringShape();
        return declared.fields.as(declared::draft);
    }

    private static Shape<GatheringText> text() {
        FieldsOf<GatheringText> fields = new FieldsOf<>();
        ShapeField<String> title =
                fields.required("title", ContestShape.LINE, GatheringText::title);
        ShapeField<String> description =
                fields.optional(
                        "description", ContestShape.paragraphs(2_000), GatheringText::description);
        ShapeField<String> place =
                fields.required(
                        "place",
                        TextShapes.line(
                                "one line of 1 to 200 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,200}"),
                        GatheringText::place);
        return fields.as(
                given ->
                        new GatheringText(
                                given.get(title), given.orNull(description), given.get(place)));
    }

    private GatheringDraft draft(Given given) {
        return new GatheringDraft(
                given.get(name),
                new GatheringTimes(
                        given.get(starts),
                        given.get(ends),
                        given.get(signUpFrom),
                        given.get(signUpUntil),
                        given.get(zone)),
                given.get(capacity),
                given.get(invited),
                given.orNull(action),
                given.get(texts));
    }
}
