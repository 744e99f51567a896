package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.tiers.Tier;
import dev.stammkunde.programmes.tiers.TierDowngrade;
import dev.stammkunde.programmes.tiers.TierMeasure;
import dev.stammkunde.programmes.tiers.TierRefunds;
import dev.stammkunde.programmes.tiers.TierRules;
import dev.stammkunde.programmes.tiers.TierWindow;
import dev.stammkunde.programmes.tiers.TiersDraft;
import dev.stammkunde.shop.json.CurrencyShape;

import org.joda.money.CurrencyUnit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The fields of a shop's tiers, which {@code docs/tiers.md} explains to their authors. */
final class TiersShape {

    private static final int MOST_MONTHS = 36;
    private static final int MOST_GRACE_DAYS = 180;

    private final FieldsOf<TiersDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required(
                    "name",
                    TextShapes.text(
                                    "one line of 1 to 200 characters",
                                    "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}")
                            .described("For the team alone"),
                    TiersDraft::name);

    private final ShapeField<TierMeasure> measure =
            fields.required(
                    "measure",
                    WordShapes.oneOf(List.of(TierMeasure.values()))
                            .described(
                                    "SPEND: what was paid for goods, less what went back. POINTS:"
                                            + " what orders earned, spent or not. ORDERS: how many"
                                            + " there were."),
                    draft -> draft.rules().measure());

    private final ShapeField<CurrencyUnit> currency =
            fields.required("currency", CurrencyShape.of(), draft -> draft.rules().currency());

    private final ShapeField<ZoneId> zone =
            fields.required(
                    "timeZone",
                    TimeShapes.zone().described("In which years and months begin"),
                    draft -> draft.rules().zone());

    private final ShapeField<TierWindow> window =
            fields.required("window", window(), draft -> draft.rules().window());

    private final ShapeField<LocalDate> countFrom =
            fields.optional(
                    "countFrom",
                    TimeShapes.date("a day such as 2026-01-01")
                            .described(
                                    "The first day whose orders count although they were paid"
                                            + " before the shop had tiers; without it, none of"
                                            + " those do"),
                    TiersDraft::countFrom);

    private final ShapeField<TierDowngrade> downgrade =
            fields.usual(
                    "downgrade",
                    WordShapes.oneOf(List.of(TierDowngrade.values()))
                            .described("Where a tier has ended: one tier down, or what was earned"),
                    draft -> draft.rules().downgrade(),
                    TierDowngrade.ONE_DOWN);

    private final ShapeField<Integer> grace =
            fields.usual(
                    "graceDays",
                    NumberShapes.integer(0, MOST_GRACE_DAYS)
                            .described("How long a tier holds beyond its last day"),
                    draft -> draft.rules().graceDays(),
                    0);

    private final ShapeField<TierRefunds> refunds =
            fields.usual(
                    "refunds",
                    WordShapes.oneOf(List.of(TierRefunds.values()))
                            .described(
                                    "When a refund takes a tier that was not reached without it"),
                    draft -> draft.rules().refunds(),
                    TierRefunds.AT_ONCE);

    private final ShapeField<List<Tier>> tiers =
            fields.required(
                    "tiers", TierShape.list(OptionalInt.empty()), draft -> draft.rules().tiers());

    private TiersShape(Set<String> others) {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.readBy(tiers, given -> TierShape.list(digits(given)));
        fields.check((given, findings) -> checkOnlyOne(given, findings, others));
    }

    /**
     * Returns the shape of drafts.
     *
     * @param others the ids of the shop's tiers that are not archived; none of what is stored
     */
    static ObjectShape<TiersDraft> of(Set<String> others) {
        TiersShape declared = new TiersShape(Set.copyOf(others));
        return declared.fields.as(declared::draft);
    }

    /** Two ladders of tiers at once would give a customer two tiers. */
    private static void checkOnlyOne(Given given, Findings findings, Set<String> others) {
        JsonField id = given.object().at("id");
        boolean isNew =
                id.kind() == JsonField.Kind.TEXT
                        && !others.isEmpty()
                        && !others.contains(id.text());
        if (isNew) {
            findings.limit(id, "must be that of the shop's tiers, or they must be archived before");
        }
    }

    private OptionalInt digits(Given given) {
        if (given.find(measure).isEmpty() || given.find(currency).isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                given.get(measure) == TierMeasure.SPEND
                        ? given.get(currency).getDecimalPlaces()
                        : 0);
    }

    private static Shape<TierWindow> window() {
        FieldsOf<TierWindow.RollingMonths> rolling =
                new FieldsOf<>("ROLLING_MONTHS", TierWindow.RollingMonths.class);
        ShapeField<Integer> months =
                rolling.required(
                        "months",
                        NumberShapes.integer(1, MOST_MONTHS),
                        TierWindow.RollingMonths::months);
        return KindShape.of(
                List.of(
                        new FieldsOf<>("CALENDAR_YEAR", TierWindow.CalendarYear.class)
                                .as(_ -> new TierWindow.CalendarYear()),
                        rolling.as(given -> new TierWindow.RollingMonths(given.get(months))),
                        new FieldsOf<>("MEMBERSHIP_YEAR", TierWindow.MembershipYear.class)
                                .as(_ -> new TierWindow.MembershipYear())));
    }

    private TiersDraft draft(Given given) {
        return new TiersDraft(
                given.get(name),
                new TierRules(
                        given.get(measure),
                        given.get(currency),
                        given.get(zone),
                        given.get(window),
                        given.get(downgrade),
                        given.get(grace),
                        given.get(refunds),
                        given.get(tiers)),
                given.orNull(countFrom));
    }
}
