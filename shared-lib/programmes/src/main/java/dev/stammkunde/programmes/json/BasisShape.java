package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.ladders.Basis;
import dev.stammkunde.programmes.ladders.Basis.Counting;
import dev.stammkunde.programmes.ladders.Basis.OrderValue;
import dev.stammkunde.programmes.ladders.Basis.PiecePrices;
import dev.stammkunde.programmes.ladders.Basis.PieceStep;
import dev.stammkunde.programmes.ladders.Basis.Pieces;
import dev.stammkunde.programmes.ladders.Basis.PriceStep;
import dev.stammkunde.programmes.ladders.Basis.Turnover;
import dev.stammkunde.programmes.ladders.Basis.TurnoverWindow;
import dev.stammkunde.programmes.ladders.Basis.ValueStep;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;

/** The fields of what a ladder counts and of its steps, of which each must go beyond the last. */
final class BasisShape {

    private static final ListShape.Size STEPS =
            new ListShape.Size("a list of 1 to 20 steps", 1, 20);

    private static final int MOST_PIECES = 1_000_000;

    /** What costs nearly nothing is a slip. */
    private static final Shape<BigDecimal> PERCENT =
            DecimalShapes.positive(
                    "more than 0 and at most 90, with at most 2 digits after the point",
                    BigDecimal.valueOf(90),
                    2);

    private static final String RISING = "must be more than that of the step before";
    private static final String SAME_CURRENCY = "must be in the currency of the step before";

    private BasisShape() {}

    static Shape<Basis> of() {
        return KindShape.of(List.of(pieces(), piecePrices(), orderValue(), turnover()));
    }

    private static <T> FieldsOf<T> closed(String kind, Class<T> type) {
        FieldsOf<T> fields = new FieldsOf<>(kind, type);
        fields.closed();
        return fields;
    }

    private static Shape<Counting> counting() {
        return WordShapes.oneOf(List.of(Counting.values()))
                .described("Whether pieces of each product count for themselves, or all together");
    }

    private static ObjectShape<Pieces> pieces() {
        FieldsOf<Pieces> fields = closed("PIECES", Pieces.class);
        ShapeField<Counting> counting =
                fields.usual("counting", counting(), Pieces::counting, Counting.EACH_PRODUCT);
        ShapeField<List<PieceStep>> steps = fields.required("steps", pieceSteps(), Pieces::steps);
        return fields.as(given -> new Pieces(given.get(counting), given.get(steps)));
    }

    private static Shape<List<PieceStep>> pieceSteps() {
        FieldsOf<PieceStep> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Integer> from = fields.required("from", firstPiece(), PieceStep::from);
        ShapeField<BigDecimal> percent = fields.required("percent", PERCENT, PieceStep::percent);
        return ListShape.of(
                        STEPS,
                        fields.as(given -> new PieceStep(given.get(from), given.get(percent))))
                .each(
                        (before, step, field, findings) -> {
                            if (!before.isEmpty()) {
                                PieceStep last = before.getLast();
                                if (step.from() <= last.from()) {
                                    findings.limit(field.at("from"), RISING);
                                }
                                if (step.percent().compareTo(last.percent()) <= 0) {
                                    findings.limit(field.at("percent"), RISING);
                                }
                            }
                        });
    }

    private static Shape<Integer> firstPiece() {
        return NumberShapes.integer(1, MOST_PIECES)
                .described("The first piece that it is for; it ends where the next begins");
    }

    private static ObjectShape<PiecePrices> piecePrices() {
        FieldsOf<PiecePrices> fields = closed("PIECE_PRICES", PiecePrices.class);
        ShapeField<Counting> counting =
                fields.usual("counting", counting(), PiecePrices::counting, Counting.EACH_PRODUCT);
        ShapeField<List<PriceStep>> steps =
                fields.required("steps", priceSteps(), PiecePrices::steps);
        return fields.as(given -> new PiecePrices(given.get(counting), given.get(steps)));
    }

    private static Shape<List<PriceStep>> priceSteps() {
        FieldsOf<PriceStep> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Integer> from = fields.required("from", firstPiece(), PriceStep::from);
        ShapeField<Money> price =
                fields.required(
                        "price", MoneyShape.positive().described("Of a piece"), PriceStep::price);
        return ListShape.of(
                        STEPS, fields.as(given -> new PriceStep(given.get(from), given.get(price))))
                .each(
                        (before, step, field, findings) -> {
                            if (!before.isEmpty()) {
                                PriceStep last = before.getLast();
                                if (step.from() <= last.from()) {
                                    findings.limit(field.at("from"), RISING);
                                }
                                if (!step.price().isSameCurrency(last.price())) {
                                    findings.limit(field.at("price"), SAME_CURRENCY);
                                } else if (!step.price().isLessThan(last.price())) {
                                    findings.limit(
                                            field.at("price"),
                                            "must be less than that of the step before");
                                }
                            }
                        });
    }

    private static ObjectShape<OrderValue> orderValue() {
        FieldsOf<OrderValue> fields = closed("ORDER_VALUE", OrderValue.class);
        ShapeField<List<ValueStep>> steps =
                fields.required("steps", valueSteps(), OrderValue::steps);
        return fields.as(given -> new OrderValue(given.get(steps)));
    }

    private static ObjectShape<Turnover> turnover() {
        FieldsOf<Turnover> fields = closed("TURNOVER", Turnover.class);
        ShapeField<TurnoverWindow> window =
                fields.required(
                        "window",
                        WordShapes.oneOf(List.of(TurnoverWindow.values())),
                        Turnover::window);
        ShapeField<List<ValueStep>> steps = fields.required("steps", valueSteps(), Turnover::steps);
        return fields.as(given -> new Turnover(given.get(window), given.get(steps)));
    }

    private static Shape<List<ValueStep>> valueSteps() {
        FieldsOf<ValueStep> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Money> from =
                fields.required(
                        "from",
                        MoneyShape.of().described("Where it begins; it ends where the next begins"),
                        ValueStep::from);
        ShapeField<BigDecimal> percent = fields.required("percent", PERCENT, ValueStep::percent);
        return ListShape.of(
                        STEPS,
                        fields.as(given -> new ValueStep(given.get(from), given.get(percent))))
                .each(
                        (before, step, field, findings) -> {
                            if (!before.isEmpty()) {
                                ValueStep last = before.getLast();
                                if (!step.from().isSameCurrency(last.from())) {
                                    findings.limit(field.at("from"), SAME_CURRENCY);
                                } else if (!step.from().isGreaterThan(last.from())) {
                                    findings.limit(field.at("from"), RISING);
                                }
                                if (step.percent().compareTo(last.percent()) <= 0) {
                                    findings.limit(field.at("percent"), RISING);
                                }
                            }
                        });
    }
}
