package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.membership.PlanBenefits;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.membership.PlanRenewal;

import org.joda.money.Money;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The fields of a plan of membership. */
final class PlanShape {

    private static final int MOST_MONTHS = 24;
    private static final int MOST_TRIAL_DAYS = 90;
    private static final int MOST_NOTICE_DAYS = 30;
    private static final int MOST_EXTRA_PERCENT = 900;
    private static final int MOST_EARLY_HOURS = 336;

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private final FieldsOf<PlanDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required(
                    "name",
                    LINE.described("Under which it is sold, and by which people cancel it"),
                    PlanDraft::name);

    private final ShapeField<String> sku =
            fields.required(
                    "sku",
                    LINE.described("Of the product in the shop that sells it"),
                    PlanDraft::sku);

    private final ShapeField<Money> fee =
            fields.required(
                    "fee",
                    MoneyShape.positive().described("For the first term, with tax"),
                    PlanDraft::fee);

    private final ShapeField<Integer> months =
            fields.required(
                    "months",
                    NumberShapes.integer(1, MOST_MONTHS)
                            .described("Of the first term; § 309 Nr. 9 BGB allows no more"),
                    PlanDraft::months);

    private final ShapeField<Integer> trialDays =
            fields.usual(
                    "trialDays", NumberShapes.integer(0, MOST_TRIAL_DAYS), PlanDraft::trialDays, 0);

    private final ShapeField<PlanRenewal> renewal =
            fields.usual(
                    "renewal",
                    WordShapes.oneOf(List.of(PlanRenewal.values()))
                            .described(
                                    "ENDS: over after the first term, unless it is bought again."
                                            + " MONTHLY: goes on from month to month, and can be"
                                            + " cancelled at any time."),
                    PlanDraft::renewal,
                    PlanRenewal.ENDS);

    private final ShapeField<Integer> noticeDays =
            fields.usual(
                    "noticeDays",
                    NumberShapes.integer(0, MOST_NOTICE_DAYS)
                            .described("Before the end of a term; § 309 Nr. 9 BGB allows no more"),
                    PlanDraft::noticeDays,
                    0);

    private final ShapeField<PlanBenefits> benefits =
            fields.sparse("benefits", benefits(), PlanDraft::benefits, PlanBenefits.NONE);

    private PlanShape(Map<String, PlanDraft> current) {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.check((given, findings) -> checkAlone(given, findings, current));
    }

    /** An order of the article would buy both. */
    private void checkAlone(Given given, Findings findings, Map<String, PlanDraft> current) {
        JsonField id = given.object().at("id");
        if (id.kind() != JsonField.Kind.TEXT) {
            return;
        }
        current.entrySet().stream()
                .filter(other -> !other.getKey().equals(id.text()))
                .filter(other -> given.find(sku).filter(other.getValue().sku()::equals).isPresent())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        other ->
                                findings.limit(
                                        given.at(sku),
                                        "must not be that of another plan: " + other));
    }

    /**
     * Returns the shape of drafts.
     *
     * @param current the shop's plans that are not archived, by their ids; none of what is stored
     */
    static ObjectShape<PlanDraft> of(Map<String, PlanDraft> current) {
        PlanShape it = new PlanShape(Map.copyOf(current));
        return it.fields.as(
                given ->
                        new PlanDraft(
                                given.get(it.name),
                                given.get(it.sku),
                                given.get(it.fee),
                                given.get(it.months),
                                given.get(it.trialDays),
                                given.get(it.renewal),
                                given.get(it.noticeDays),
                                given.get(it.benefits)));
    }

    private static Shape<PlanBenefits> benefits() {
        FieldsOf<PlanBenefits> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Boolean> shipping =
                fields.usual(
                        "freeShipping", NumberShapes.bool(), PlanBenefits::freeShipping, false);
        ShapeField<Integer> points =
                fields.usual(
                        "extraPointsPercent",
                        NumberShapes.integer(0, MOST_EXTRA_PERCENT)
                                .described("How many points members get on top of what others get"),
                        PlanBenefits::extraPointsPercent,
                        0);
        ShapeField<Integer> early =
                fields.usual(
                        "earlyAccessHours",
                        NumberShapes.integer(0, MOST_EARLY_HOURS),
                        PlanBenefits::earlyAccessHours,
                        0);
        return fields.as(
                given ->
                        new PlanBenefits(given.get(shipping), given.get(points), given.get(early)));
    }
}
