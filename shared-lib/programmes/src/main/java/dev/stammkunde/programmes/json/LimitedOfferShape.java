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
import dev.stammkunde.programmes.limited.AfterReturn;
import dev.stammkunde.programmes.limited.Entitlement;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.OfferText;
import dev.stammkunde.programmes.limited.OfferWindow;
import dev.stammkunde.programmes.limited.PiecesShown;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a limited offer. */
final class LimitedOfferShape {

    private static final int MOST_PIECES = 1_000_000;

    /** Longer than a checkout takes, and short enough that others still get a piece. */
    private static final int MOST_MINUTES = 120;

    private static final int USUAL_MINUTES = 15;
    private static final int MOST_DAYS = 3_650;

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private final FieldsOf<LimitedOfferDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required("name", LINE.described("For the team alone"), LimitedOfferDraft::name);

    private final ShapeField<String> sku =
            fields.required(
                    "sku",
                    LINE.described("Of the article by which the shop sells it, and nothing else"),
                    LimitedOfferDraft::sku);

    private final ShapeField<Integer> stock =
            fields.required(
                    "stock",
                    NumberShapes.integer(1, MOST_PIECES)
                            .described("All pieces there are, sold ones included"),
                    LimitedOfferDraft::stock);

    private final ShapeField<Money> price =
            fields.required(
                    "price",
                    MoneyShape.of().described("Of one piece, tax included"),
                    LimitedOfferDraft::price);

    private final ShapeField<Entitlement> entitlement =
            fields.required("entitlement", entitlement(), LimitedOfferDraft::entitlement);

    private final ShapeField<OfferWindow> window =
            fields.required("window", OfferWindowShape.of(), LimitedOfferDraft::window);

    private final ShapeField<Integer> holdMinutes =
            fields.usual(
                    "holdMinutes",
                    NumberShapes.integer(1, MOST_MINUTES)
                            .described("How long a piece is kept for who claimed it"),
                    LimitedOfferDraft::holdMinutes,
                    USUAL_MINUTES);

    private final ShapeField<PiecesShown> piecesShown =
            fields.usual(
                    "piecesShown",
                    WordShapes.oneOf(List.of(PiecesShown.values()))
                            .described(
                                    "NUMBER: how many are left. WORDS: whether some are, and FEW"
                                            + " from a tenth of the stock down."),
                    LimitedOfferDraft::piecesShown,
                    PiecesShown.NUMBER);

    private final ShapeField<AfterReturn> afterReturn =
            fields.sparse(
                    "afterReturn",
                    afterReturn(),
                    LimitedOfferDraft::afterReturn,
                    AfterReturn.AS_BEFORE);

    private final ShapeField<Map<Language, OfferText>> texts =
            fields.required("texts", OfferTextsShape.of(), LimitedOfferDraft::texts);

    private LimitedOfferShape(Map<String, LimitedOfferDraft> current) {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.check((given, findings) -> checkAlone(given, findings, current));
    }

    /**
     * Returns the shape of drafts.
     *
     * @param current the shop's offers that are not archived, by their ids; none of what is stored
     */
    static ObjectShape<LimitedOfferDraft> of(Map<String, LimitedOfferDraft> current) {
        LimitedOfferShape declared = new LimitedOfferShape(Map.copyOf(current));
        return declared.fields.as(declared::draft);
    }

    /** An order of the article would be one of both. */
    private void checkAlone(
            Given given, Findings findings, Map<String, LimitedOfferDraft> current) {
        JsonField id = given.object().at("id");
        Optional<OfferWindow> when = given.find(window);
        Optional<Integer> minutes = given.find(holdMinutes);
        if (id.kind() != JsonField.Kind.TEXT || when.isEmpty() || minutes.isEmpty()) {
            return;
        }
        Instant begin = when.get().begin();
        Instant end = when.get().end(minutes.get());
        current.entrySet().stream()
                .filter(other -> !other.getKey().equals(id.text()))
                .filter(other -> given.find(sku).filter(other.getValue().sku()::equals).isPresent())
                .filter(other -> other.getValue().isAtOneTimeWith(begin, end))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        other ->
                                findings.limit(
                                        given.at(sku),
                                        "must not be that of another offer at the same time: "
                                                + other));
    }

    private static Shape<Entitlement> entitlement() {
        FieldsOf<Entitlement> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<String> what =
                fields.required(
                        "what",
                        LINE.described("The shop's name of it, by which its systems know it"),
                        Entitlement::what);
        ShapeField<Integer> validDays =
                fields.optional(
                        "validDays",
                        NumberShapes.integer(1, MOST_DAYS)
                                .described("How long it lasts from the purchase on"),
                        Entitlement::validDays);
        return fields.as(given -> new Entitlement(given.get(what), given.orNull(validDays)));
    }

    private static Shape<AfterReturn> afterReturn() {
        FieldsOf<AfterReturn> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Boolean> stockReturns =
                fields.usual(
                        "stockReturns",
                        NumberShapes.bool()
                                .described("Whether a piece that comes back can be claimed again"),
                        AfterReturn::stockReturns,
                        true);
        ShapeField<Boolean> mayBuyAgain =
                fields.usual(
                        "mayBuyAgain",
                        NumberShapes.bool().described("Whether its customer may claim again"),
                        AfterReturn::mayBuyAgain,
                        true);
        return fields.as(given -> new AfterReturn(given.get(stockReturns), given.get(mayBuyAgain)));
    }

    private LimitedOfferDraft draft(Given given) {
        return new LimitedOfferDraft(
                given.get(name),
                given.get(sku),
                given.get(stock),
                given.get(price),
                given.get(entitlement),
                given.get(window),
                given.get(holdMinutes),
                given.get(piecesShown),
                given.get(afterReturn),
                given.get(texts));
    }
}
