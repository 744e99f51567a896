package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.campaigns.json.MoneyShape;
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
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ChallengeFor;
import dev.stammkunde.programmes.challenges.ChallengeGoal;
import dev.stammkunde.programmes.challenges.ChallengeText;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The fields of a challenge. */
final class ChallengeShape {

    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_WINNERS = 1_000_000;
    private static final int MOST_HOLD_DAYS = 180;
    private static final int USUAL_HOLD_DAYS = 14;
    private static final int MOST_DAYS = 366;
    private static final Shape<LocalDate> DATE = TimeShapes.date("a date such as 2027-05-01");

    private final FieldsOf<ChallengeDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required(
                    "name",
                    TextShapes.text(
                                    "one line of 1 to 200 characters",
                                    "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}")
                            .described("For the team alone"),
                    ChallengeDraft::name);

    private final ShapeField<ChallengeFor> goalOf =
            fields.usual(
                    "goalOf",
                    WordShapes.oneOf(List.of(ChallengeFor.values()))
                            .described(
                                    "EACH: each customer reaches it alone. TOGETHER: all do, and"
                                            + " whoever took part is rewarded when it is decided"
                                            + " after the end."),
                    ChallengeDraft::goalOf,
                    ChallengeFor.EACH);

    private final ShapeField<ChallengeGoal> goal =
            fields.required("goal", ChallengeGoalShape.of(), ChallengeDraft::goal);

    private final ShapeField<Goods> goods =
            fields.sparse("goods", GoodsShape.of(), ChallengeDraft::goods, Goods.ANY);

    private final ShapeField<Money> minimum =
            fields.optional(
                    "minimum",
                    MoneyShape.of()
                            .described(
                                    "The least that what qualifies in an order must have cost, less"
                                            + " refunds"),
                    ChallengeDraft::minimum);

    private final ShapeField<Boolean> needsSignUp =
            fields.usual(
                    "needsSignUp",
                    NumberShapes.bool()
                            .described(
                                    "Whether only orders count that are paid after the customer"
                                            + " signed up"),
                    ChallengeDraft::needsSignUp,
                    false);

    private final ShapeField<Integer> points =
            fields.required(
                    "points",
                    NumberShapes.integer(1, MOST_POINTS).described("For whoever reached it"),
                    draft -> (int) draft.points());

    private final ShapeField<Integer> mostWinners =
            fields.optional(
                    "mostWinners",
                    NumberShapes.integer(1, MOST_WINNERS)
                            .described(
                                    "How many may win, the first first; where all reach it together,"
                                            + " there is no such limit"),
                    ChallengeDraft::mostWinners);

    private final ShapeField<Integer> holdDays =
            fields.usual(
                    "holdDays",
                    NumberShapes.integer(0, MOST_HOLD_DAYS)
                            .described(
                                    "After an order was paid until it cannot go back any more:"
                                            + " points are given then"),
                    ChallengeDraft::holdDays,
                    USUAL_HOLD_DAYS);

    private final ShapeField<Boolean> showsBoard =
            fields.usual(
                    "showsBoard",
                    NumberShapes.bool()
                            .described(
                                    "Whether there is a leader board, which names those alone who"
                                            + " agreed"),
                    ChallengeDraft::showsBoard,
                    false);

    private final ShapeField<LocalDate> from =
            fields.required(
                    "from",
                    DATE.described("The first day whose orders count, by when they were paid"),
                    ChallengeDraft::from);

    private final ShapeField<LocalDate> until =
            fields.required(
                    "until",
                    DATE.described("The last one; at most a year after the first"),
                    ChallengeDraft::until);

    private final ShapeField<ZoneId> zone =
            fields.required(
                    "timeZone",
                    TimeShapes.zone().described("In which days begin"),
                    ChallengeDraft::zone);

    private final ShapeField<Map<Language, ChallengeText>> texts =
            fields.required("texts", ByLanguageShape.ofAll(text()), ChallengeDraft::texts);

    private ChallengeShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.limit(
                from,
                until,
                "must not be before from, nor more than a year after it",
                (first, last) -> !last.isBefore(first) && last.isBefore(first.plusDays(MOST_DAYS)));
        fields.limit(
                goalOf,
                mostWinners,
                "must be left out where all reach it together",
                (whose, most) -> whose == ChallengeFor.EACH);
    }

    static ObjectShape<ChallengeDraft> of() {
        ChallengeShape declared = new ChallengeShape();
        return declared.fields.as(declared::draft);
    }

    private static Shape<ChallengeText> text() {
        FieldsOf<ChallengeText> fields = new FieldsOf<>();
        ShapeField<String> title =
                fields.required(
                        "title",
                        TextShapes.line(
                                "one line of 1 to 120 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}"),
                        ChallengeText::title);
        ShapeField<String> description =
                fields.optional(
                        "description",
                        TextShapes.line(
                                "one line of 1 to 500 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,500}"),
                        ChallengeText::description);
        return fields.as(given -> new ChallengeText(given.get(title), given.orNull(description)));
    }

    private ChallengeDraft draft(Given given) {
        return new ChallengeDraft(
                given.get(name),
                given.get(goalOf),
                given.get(goal),
                given.get(goods),
                given.orNull(minimum),
                given.get(needsSignUp),
                given.get(points),
                given.orNull(mostWinners),
                given.get(holdDays),
                given.get(showsBoard),
                given.get(from),
                given.get(until),
                given.get(zone),
                given.get(texts));
    }
}
