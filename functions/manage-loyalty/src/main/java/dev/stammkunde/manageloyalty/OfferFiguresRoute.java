package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.OfferFigures;

import java.util.Set;

/** Tells what became of a limited offer's pieces. */
final class OfferFiguresRoute {

    private static final String UNUSABLE = "The offer cannot be used. Replace it with PUT.";

    private OfferFiguresRoute() {}

    static LoyaltyKind.Further<LimitedOfferDraft> of(Claims claims) {
        return new LoyaltyKind.Further<>(
                "FIGURES",
                "GET",
                "/{id}/figures",
                Set.of(MARKETING, FINANCE, SUPPORT),
                (stored, input) -> show(stored, input, claims));
    }

    private static HttpResponse show(
            DocumentAnswers<LimitedOfferDraft> stored, AdminInput input, Claims claims) {
        return switch (stored.version(input)) {
            case StoredVersion.Unusable<LimitedOfferDraft> unusable ->
                    throw AdminRefusedException.unusable(UNUSABLE, unusable.problems());
            case StoredVersion.Usable<LimitedOfferDraft>(var stamp, LimitedOfferDraft draft) -> {
                DocumentId id =
                        new DocumentId(input.shopId(), input.request().pathParameter("offerId"));
                OfferFigures figures =
                        OfferFigures.of(id, draft.stock(), claims, input.request().at());
                yield HttpResponse.json(200, json(stamp.version(), figures));
            }
        };
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
