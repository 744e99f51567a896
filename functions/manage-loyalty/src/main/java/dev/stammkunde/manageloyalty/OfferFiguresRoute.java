package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.OfferFigures;

/** Tells what became of a limited offer's pieces. */
final class OfferFiguresRoute {

    private static final String UNUSABLE = "The offer cannot be used. Replace it with PUT.";

    private OfferFiguresRoute() {}

    static LoyaltyKind.Further<LimitedOfferDraft> of(Claims claims) {
        return new FiguresRoute<LimitedOfferDraft>(
                        "offerId",
                        UNUSABLE,
                        asked ->
                                json(
                                        asked.version(),
                                        OfferFigures.of(
                                                asked.id(),
                                                asked.draft().stock(),
                                                claims,
                                                asked.at())))
                .further();
    }

    private static String json(int version, OfferFigures figures) {
        return JsonText.object(
                json ->
                        json.number("version", version)
                                .number("stock", figures.stock())
                                .number("reserved", figures.reserved())
                                .number("bought", figures.bought())
                                .number("returned", figures.returned())
                                .number("notRestocked", figures.notRestocked())
                                .number("left", figures.left())
                                .number("over", figures.over())
                                .number("doubtful", figures.doubtful()));
    }
}
