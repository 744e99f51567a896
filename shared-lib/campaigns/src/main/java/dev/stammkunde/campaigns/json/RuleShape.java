package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.Birthday;
import dev.stammkunde.campaigns.CampaignRule.OnLifeEvent;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.shop.LifeEvent;

import java.math.BigDecimal;
import java.util.List;

/** The fields of what makes a customer due. */
final class RuleShape {

    /** Half a year: more would be nearer to another year's day. */
    private static final Shape<Integer> DAYS_AFTER =
            NumberShapes.distance(180).described("Negative for before");

    private static final int MOST_NOTICE_DAYS = 365;
    private static final int USUAL_NOTICE_DAYS = 30;

    private static final Shape<LeapDay> LEAP_DAY = WordShapes.oneOf(List.of(LeapDay.values()));
    private static final Shape<Integer> NOTICE_DAYS = NumberShapes.integer(0, MOST_NOTICE_DAYS);

    private static final int MOST_STEP_DAYS = 3_650;
    private static final String ASCENDING = "must be more than that of the step before";

    private RuleShape() {}

    static Shape<CampaignRule> of() {
        return KindShape.of(
                List.of(
                        birthday(),
                        onLifeEvent(),
                        winBack(),
                        onOccasion(),
                        FollowUpShape.afterOrder(),
                        FollowUpShape.afterOptIn(),
                        FollowUpShape.beforeExpiry(),
                        FollowUpShape.onTier(),
                        FollowUpShape.leftBasket()));
    }

    private static ObjectShape<Birthday> birthday() {
        FieldsOf<Birthday> fields = new FieldsOf<>(CampaignKind.BIRTHDAY.name(), Birthday.class);
        ShapeField<Integer> daysAfter =
                fields.usual("daysAfter", DAYS_AFTER, Birthday::daysAfter, 0);
        ShapeField<LeapDay> leapDay =
                fields.usual("leapDay", LEAP_DAY, Birthday::leapDay, LeapDay.FEBRUARY_28);
        ShapeField<Integer> notice =
                fields.usual("noticeDays", NOTICE_DAYS, Birthday::noticeDays, USUAL_NOTICE_DAYS);
        return fields.as(
                given -> new Birthday(given.get(daysAfter), given.get(leapDay), given.get(notice)));
    }

    private static ObjectShape<OnLifeEvent> onLifeEvent() {
        FieldsOf<OnLifeEvent> fields =
                new FieldsOf<>(CampaignKind.LIFE_EVENT.name(), OnLifeEvent.class);
        ShapeField<LifeEvent> event =
                fields.required(
                        "event", WordShapes.oneOf(List.of(LifeEvent.values())), OnLifeEvent::event);
        ShapeField<Integer> daysAfter =
                fields.usual("daysAfter", DAYS_AFTER, OnLifeEvent::daysAfter, 0);
        ShapeField<LeapDay> leapDay =
                fields.usual(
                        "leapDay", LEAP_DAY, rule -> rule.day().leapDay(), LeapDay.FEBRUARY_28);
        ShapeField<Integer> notice =
                fields.usual(
                        "noticeDays",
                        NOTICE_DAYS,
                        rule -> rule.day().noticeDays(),
                        USUAL_NOTICE_DAYS);
        return fields.as(
                given ->
                        new OnLifeEvent(
                                given.get(event),
                                new Birthday(
                                        given.get(daysAfter),
                                        given.get(leapDay),
                                        given.get(notice))));
    }

    private static ObjectShape<WinBack> winBack() {
        FieldsOf<WinBack> fields = new FieldsOf<>(CampaignKind.WIN_BACK.name(), WinBack.class);
        ShapeField<List<Step>> steps =
                fields.required(
                        "steps",
                        ListShape.of(new ListShape.Size("a list of 1 to 10 steps", 1, 10), step())
                                .each(RuleShape::isAfter),
                        WinBack::steps);
        return fields.as(given -> new WinBack(given.get(steps)));
    }

    private static Shape<Step> step() {
        FieldsOf<Step> fields = new FieldsOf<>();
        ShapeField<Integer> days =
                fields.required("days", NumberShapes.integer(1, MOST_STEP_DAYS), Step::days);
        ShapeField<BigDecimal> multiple =
                fields.optional(
                        "rhythmMultiple",
                        DecimalShapes.positive(
                                "a number of more than 0 and at most 20, with at most two digits"
                                        + " after the point",
                                BigDecimal.valueOf(20),
                                2),
                        Step::rhythmMultiple);
        return fields.as(given -> new Step(given.get(days), given.orNull(multiple)));
    }

    private static void isAfter(List<Step> before, Step step, JsonField field, Findings findings) {
        if (before.isEmpty()) {
            return;
        }
        Step last = before.getLast();
        if (step.days() <= last.days()) {
            findings.limit(field.at("days"), ASCENDING);
        }
        BigDecimal multiple = step.rhythmMultiple();
        BigDecimal lastMultiple = last.rhythmMultiple();
        if (multiple != null && lastMultiple != null && multiple.compareTo(lastMultiple) <= 0) {
            findings.limit(field.at("rhythmMultiple"), ASCENDING);
        }
    }

    private static ObjectShape<OnOccasion> onOccasion() {
        FieldsOf<OnOccasion> fields =
                new FieldsOf<>(CampaignKind.OCCASION.name(), OnOccasion.class);
        ShapeField<Occasion> occasion =
                fields.required("occasion", OccasionShape.of(), OnOccasion::occasion);
        ShapeField<Integer> daysAfter =
                fields.usual("daysAfter", DAYS_AFTER, OnOccasion::daysAfter, 0);
        fields.limit(
                occasion,
                daysAfter,
                "must be 0 or absent for ONCE, which is on its own day",
                (day, days) -> !(day instanceof Occasion.Once) || days == 0);
        return fields.as(given -> new OnOccasion(given.get(occasion), given.get(daysAfter)));
    }
}
