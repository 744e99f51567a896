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
import dev.stammkunde.programmes.stamps.OnFull;
import dev.stammkunde.programmes.stamps.RefundedStamps;
import dev.stammkunde.programmes.stamps.StampCardDraft;
import dev.stammkunde.programmes.stamps.StampCardText;
import dev.stammkunde.programmes.stamps.StampsFor;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The fields of a stamp card. */
final class StampCardShape {

    private static final int MOST_STAMPS = 50;
    private static final int MOST_DAYS = 3_650;

    private static final Shape<LocalDate> DATE = TimeShapes.date("a date such as 2027-03-01");

    private final FieldsOf<StampCardDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required(
                    "name",
                    TextShapes.text(
                                    "one line of 1 to 200 characters",
                                    "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}")
                            .described("For the team alone"),
                    StampCardDraft::name);

    private final ShapeField<Goods> goods =
            fields.sparse("goods", GoodsShape.of(), StampCardDraft::goods, Goods.ANY);

    private final ShapeField<Money> minimum =
            fields.optional(
                    "minimum",
                    MoneyShape.of()
                            .described(
                                    "The least that what qualifies in an order must have cost, less"
                                            + " refunds"),
                    StampCardDraft::minimum);

    private final ShapeField<StampsFor> stampsFor =
            fields.required(
                    "stampsFor",
                    WordShapes.oneOf(List.of(StampsFor.values()))
                            .described("PIECE: each piece brings a stamp. ORDER: each order does."),
                    StampCardDraft::stampsFor);

    private final ShapeField<Integer> mostPerOrder =
            fields.optional(
                    "mostPerOrder",
                    NumberShapes.integer(1, MOST_STAMPS).described("The most stamps of one order"),
                    StampCardDraft::mostPerOrder);

    private final ShapeField<Integer> needed =
            fields.required(
                    "needed",
                    NumberShapes.integer(1, MOST_STAMPS).described("Stamps that a full card has"),
                    StampCardDraft::needed);

    private final ShapeField<Integer> validDays =
            fields.optional(
                    "validDays",
                    NumberShapes.integer(1, MOST_DAYS)
                            .described(
                                    "How many days after that of its first stamp a card can be"
                                            + " filled; without it no stamp lapses"),
                    StampCardDraft::validDays);

    private final ShapeField<OnFull> onFull =
            fields.usual(
                    "onFull",
                    WordShapes.oneOf(List.of(OnFull.values()))
                            .described(
                                    "Where an order brings more than a card has room for."
                                            + " CARRY_OVER: the rest begins the next card."
                                            + " NEW_CARD: the rest is lost."),
                    StampCardDraft::onFull,
                    OnFull.CARRY_OVER);

    private final ShapeField<RefundedStamps> refunds =
            fields.usual(
                    "refunds",
                    WordShapes.oneOf(List.of(RefundedStamps.values()))
                            .described(
                                    "Where a refund takes stamps of an exchanged card. OWED: later"
                                            + " stamps fill that first. KEPT: nothing is owed."),
                    StampCardDraft::refunds,
                    RefundedStamps.OWED);

    private final ShapeField<String> rewardId =
            fields.required(
                    "rewardId",
                    TextShapes.text(
                                    "1 to 40 lower-case letters, digits and hyphens, of which the"
                                            + " first is no hyphen",
                                    "[a-z0-9][a-z0-9-]{0,39}")
                            .described("The reward that a full card is exchanged for"),
                    StampCardDraft::rewardId);

    private final ShapeField<LocalDate> from =
            fields.optional(
                    "from",
                    DATE.described("The first day whose orders bring stamps"),
                    StampCardDraft::from);

    private final ShapeField<LocalDate> until =
            fields.optional(
                    "until",
                    DATE.described("The last day whose orders bring stamps"),
                    StampCardDraft::until);

    private final ShapeField<ZoneId> zone =
            fields.required(
                    "timeZone",
                    TimeShapes.zone().described("In which days begin"),
                    StampCardDraft::zone);

    private final ShapeField<Map<Language, StampCardText>> texts =
            fields.required("texts", ByLanguageShape.of(text()), StampCardDraft::texts);

    private StampCardShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.limit(
                from, until, "must not be before from", (first, last) -> !last.isBefore(first));
    }

    static ObjectShape<StampCardDraft> of() {
        StampCardShape declared = new StampCardShape();
        return declared.fields.as(declared::draft);
    }

    private static Shape<StampCardText> text() {
        FieldsOf<StampCardText> fields = new FieldsOf<>();
        ShapeField<String> title =
                fields.required(
                        "title",
                        TextShapes.line(
                                "one line of 1 to 120 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}"),
                        StampCardText::title);
        ShapeField<String> description =
                fields.optional(
                        "description",
                        TextShapes.line(
                                "one line of 1 to 500 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,500}"),
                        StampCardText::description);
        ShapeField<String> reward =
                fields.optional(
                        "reward",
                        TextShapes.line(
                                        "one line of 1 to 120 characters, none of them a control"
                                                + " character",
                                        "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}")
                                .described("What a full card gives, such as: a free coffee"),
                        StampCardText::reward);
        return fields.as(
                given ->
                        new StampCardText(
                                given.get(title), given.orNull(description), given.orNull(reward)));
    }

    private StampCardDraft draft(Given given) {
        return new StampCardDraft(
                given.get(name),
                given.get(goods),
                given.orNull(minimum),
                given.get(stampsFor),
                given.orNull(mostPerOrder),
                given.get(needed),
                given.orNull(validDays),
                given.get(onFull),
                given.get(refunds),
                given.get(rewardId),
                given.orNull(from),
                given.orNull(until),
                given.get(zone),
                given.get(texts));
    }
}
