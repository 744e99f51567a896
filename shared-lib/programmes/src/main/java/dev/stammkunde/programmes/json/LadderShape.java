package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.ladders.Basis;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.ladders.LadderReading;
import dev.stammkunde.programmes.ladders.PriceKind;

import java.util.List;

/** The fields of a volume ladder. */
final class LadderShape {

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private final FieldsOf<LadderDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required("name", LINE.described("For the team alone"), LadderDraft::name);

    private final ShapeField<Goods> goods =
            fields.sparse("goods", GoodsShape.of(), LadderDraft::goods, Goods.ANY);

    private final ShapeField<Basis> basis =
            fields.required("basis", BasisShape.of(), LadderDraft::basis);

    private final ShapeField<LadderReading> reading =
            fields.required(
                    "reading",
                    WordShapes.oneOf(List.of(LadderReading.values()))
                            .described(
                                    "ALL_UNITS: the step that is reached counts for all that is"
                                            + " bought. MARGINAL: each step counts for what lies"
                                            + " within it."),
                    LadderDraft::reading);

    private final ShapeField<PriceKind> prices =
            fields.required(
                    "prices",
                    WordShapes.oneOf(List.of(PriceKind.values()))
                            .described("Whether its amounts are with tax or without"),
                    LadderDraft::prices);

    private LadderShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.check(this::checkGoods);
        fields.limit(
                basis,
                prices,
                "must be GROSS: turnover is known as customers paid it, with tax",
                (what, kind) -> !(what instanceof Basis.Turnover) || kind == PriceKind.GROSS);
    }

    static ObjectShape<LadderDraft> of() {
        LadderShape declared = new LadderShape();
        return declared.fields.as(declared::draft);
    }

    /** A price per piece of everything in a shop is a slip. */
    private void checkGoods(Given given, Findings findings) {
        if (given.find(basis).filter(Basis.PiecePrices.class::isInstance).isPresent()
                && (given.at(goods).kind() == Kind.ABSENT
                        || given.find(goods)
                                .filter(some -> some.products().isEmpty())
                                .isPresent())) {
            findings.limit(given.at(goods), "must name products: a price per piece is of them");
        }
    }

    private LadderDraft draft(Given given) {
        return new LadderDraft(
                given.get(name),
                given.get(goods),
                given.get(basis),
                given.get(reading),
                given.get(prices));
    }
}
