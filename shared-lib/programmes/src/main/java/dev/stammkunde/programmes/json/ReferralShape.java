package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.referral.ReferralDraft;
import dev.stammkunde.programmes.referral.ReferralTerms;
import dev.stammkunde.programmes.referral.ReferralTerms.Period;

import org.joda.money.Money;

import java.util.List;

/** The fields of a referral programme. */
final class ReferralShape {

    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_DAYS = 365;
    private static final int NO_END = 0;
    private static final int USUAL_HOLD = 30;
    private static final int USUAL_FRIEND = 90;
    private static final int USUAL_MOST = 10;
    private static final int USUAL_DOUBT = 10;

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private final FieldsOf<ReferralDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required("name", LINE.described("For the team alone"), ReferralDraft::name);

    private final ShapeField<Integer> referrerPoints =
            fields.required(
                    "referrerPoints",
                    NumberShapes.integer(0, MOST_POINTS)
                            .described("For the customer who brings a friend"),
                    draft -> Math.toIntExact(draft.terms().referrerPoints()));

    private final ShapeField<Integer> friendPoints =
            fields.required(
                    "friendPoints",
                    NumberShapes.integer(0, MOST_POINTS).described("For the friend"),
                    draft -> Math.toIntExact(draft.terms().friendPoints()));

    private final ShapeField<Money> minimum =
            fields.required(
                    "minimum",
                    MoneyShape.of()
                            .described(
                                    "What the friend's order must come to after refunds, tax"
                                            + " included"),
                    draft -> draft.terms().minimum());

    private final ShapeField<Integer> holdDays =
            fields.usual(
                    "holdDays",
                    NumberShapes.integer(0, MOST_DAYS)
                            .described("From the payment until points are given"),
                    draft -> draft.terms().holdDays(),
                    USUAL_HOLD);

    private final ShapeField<Integer> friendDays =
            fields.usual(
                    "friendDays",
                    NumberShapes.integer(1, MOST_DAYS)
                            .described("In which the friend must order after naming the code"),
                    draft -> draft.terms().friendDays(),
                    USUAL_FRIEND);

    private final ShapeField<Integer> most =
            fields.usual(
                    "most",
                    NumberShapes.integer(1, 10_000)
                            .described("Referrals of one customer that are paid within a period"),
                    draft -> draft.terms().most(),
                    USUAL_MOST);

    private final ShapeField<Period> period =
            fields.usual(
                    "period",
                    WordShapes.oneOf(List.of(Period.values()))
                            .described("In which they are counted, by the shop's calendar"),
                    draft -> draft.terms().period(),
                    Period.YEAR);

    private final ShapeField<Integer> codeDays =
            fields.usual(
                    "codeDays",
                    NumberShapes.integer(NO_END, 3_650)
                            .described(
                                    "How long a code can be named after it was given; 0 where it"
                                            + " does not end"),
                    draft -> draft.codeDays() == null ? NO_END : draft.codeDays(),
                    NO_END);

    private final ShapeField<Integer> doubtfulPerDay =
            fields.usual(
                    "doubtfulPerDay",
                    NumberShapes.integer(2, 100)
                            .described(
                                    "From this many friends of one customer within 24 hours on,"
                                            + " somebody has to look"),
                    ReferralDraft::doubtfulPerDay,
                    USUAL_DOUBT);

    private ReferralShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.check(this::checkPoints);
    }

    static ObjectShape<ReferralDraft> of() {
        ReferralShape declared = new ReferralShape();
        return declared.fields.as(declared::draft);
    }

    private void checkPoints(Given given, Findings findings) {
        boolean isNothing =
                given.find(referrerPoints).filter(points -> points == 0).isPresent()
                        && given.find(friendPoints).filter(points -> points == 0).isPresent();
        if (isNothing) {
            findings.limit(given.at(friendPoints), "must be more than 0 if referrerPoints is 0");
        }
    }

    private ReferralDraft draft(Given given) {
        int days = given.get(codeDays);
        return new ReferralDraft(
                given.get(name),
                new ReferralTerms(
                        given.get(referrerPoints),
                        given.get(friendPoints),
                        given.get(minimum),
                        given.get(holdDays),
                        given.get(friendDays),
                        given.get(most),
                        given.get(period)),
                days == NO_END ? null : days,
                given.get(doubtfulPerDay));
    }
}
