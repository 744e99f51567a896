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
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.community.ActionKind;
import dev.stammkunde.programmes.community.ActionLimits;
import dev.stammkunde.programmes.community.ActionText;
import dev.stammkunde.programmes.community.AfterRefund;
import dev.stammkunde.shop.Language;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The fields of a rewarded action. */
final class ActionShape {

    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_TIMES = 1_000;
    private static final int MOST_CHARACTERS = 10_000;

    private static final Shape<LocalDate> DATE = TimeShapes.date("a date such as 2027-03-01");

    private final FieldsOf<ActionDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required(
                    "name",
                    TextShapes.text(
                                    "one line of 1 to 200 characters",
                                    "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}")
                            .described("For the team alone"),
                    ActionDraft::name);

    private final ShapeField<ActionKind> kind =
            fields.required(
                    "kind",
                    WordShapes.oneOf(List.of(ActionKind.values()))
                            .described(
                                    "REVIEW, ANSWER, PHOTO: what others read, and must be told that"
                                            + " points were given. ACCOUNT_BIRTHDAY: counts once a"
                                            + " year. OTHER: the title says what it is."),
                    ActionDraft::kind);

    private final ShapeField<Integer> points =
            fields.required(
                    "points",
                    NumberShapes.integer(1, MOST_POINTS).described("That it brings"),
                    draft -> (int) draft.points());

    private final ShapeField<ActionLimits> limits =
            fields.sparse("limits", limits(), ActionDraft::limits, ActionLimits.NONE);

    private final ShapeField<Boolean> needsModeration =
            fields.usual(
                    "needsModeration",
                    NumberShapes.bool()
                            .described(
                                    "Whether somebody of the team looks before points are given"),
                    ActionDraft::needsModeration,
                    false);

    private final ShapeField<Boolean> needsPurchase =
            fields.usual(
                    "needsPurchase",
                    NumberShapes.bool()
                            .described(
                                    "Whether a paid order of the customer must have the product in a"
                                            + " line that is not refunded"),
                    ActionDraft::needsPurchase,
                    false);

    private final ShapeField<Integer> minimumCharacters =
            fields.optional(
                    "minimumCharacters",
                    NumberShapes.integer(1, MOST_CHARACTERS)
                            .described("The least that a text must have"),
                    ActionDraft::minimumCharacters);

    private final ShapeField<AfterRefund> afterRefund =
            fields.usual(
                    "afterRefund",
                    WordShapes.oneOf(List.of(AfterRefund.values()))
                            .described(
                                    "What becomes of the points where what was bought goes back"),
                    ActionDraft::afterRefund,
                    AfterRefund.TAKE_BACK);

    private final ShapeField<LocalDate> from =
            fields.optional(
                    "from",
                    DATE.described(
                            "The first day whose actions count; without it those do that happen"
                                    + " since this is active"),
                    ActionDraft::from);

    private final ShapeField<LocalDate> until =
            fields.optional(
                    "until",
                    DATE.described("The last day whose actions count"),
                    ActionDraft::until);

    private final ShapeField<ZoneId> zone =
            fields.required(
                    "timeZone",
                    TimeShapes.zone().described("In which days begin"),
                    ActionDraft::zone);

    private final ShapeField<Map<Language, ActionText>> texts =
            fields.required("texts", ByLanguageShape.ofAll(text()), ActionDraft::texts);

    private ActionShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.limit(
                from, until, "must not be before from", (first, last) -> !last.isBefore(first));
    }

    static ObjectShape<ActionDraft> of() {
        ActionShape declared = new ActionShape();
        return declared.fields.as(declared::draft);
    }

    private static Shape<ActionLimits> limits() {
        FieldsOf<ActionLimits> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Integer> perProduct =
                fields.optional(
                        "perProduct",
                        NumberShapes.integer(1, MOST_TIMES)
                                .described("How often it counts for one product"),
                        ActionLimits::perProduct);
        ShapeField<Integer> perDay =
                fields.optional(
                        "perDay",
                        NumberShapes.integer(1, MOST_TIMES)
                                .described("How often it counts on one day"),
                        ActionLimits::perDay);
        ShapeField<Integer> total =
                fields.optional(
                        "total",
                        NumberShapes.integer(1, MOST_TIMES).described("How often it counts at all"),
                        ActionLimits::total);
        return fields.as(
                        given ->
                                new ActionLimits(
                                        given.orNull(perProduct),
                                        given.orNull(perDay),
                                        given.orNull(total)))
                .described("For one customer; without one, there is no such limit");
    }

    private static Shape<ActionText> text() {
        FieldsOf<ActionText> fields = new FieldsOf<>();
        ShapeField<String> title =
                fields.required(
                        "title",
                        TextShapes.line(
                                "one line of 1 to 120 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}"),
                        ActionText::title);
        ShapeField<String> description =
                fields.optional(
                        "description",
                        TextShapes.line(
                                "one line of 1 to 500 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,500}"),
                        ActionText::description);
        return fields.as(given -> new ActionText(given.get(title), given.orNull(description)));
    }

    private ActionDraft draft(Given given) {
        return new ActionDraft(
                given.get(name),
                given.get(kind),
                given.get(points),
                given.get(limits),
                given.get(needsModeration),
                given.get(needsPurchase),
                given.orNull(minimumCharacters),
                given.get(afterRefund),
                given.orNull(from),
                given.orNull(until),
                given.get(zone),
                given.get(texts));
    }
}
