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

import java.time.Instant;
import java.util.Set;

/**
 * The route that tells what came of a document so far.
 *
 * @param idParameter of the path, such as {@code offerId}
 * @param unusable what helps where the document cannot be used
 */
record FiguresRoute<T>(String idParameter, String unusable, Figures<T> figures) {

    /** A document of which figures are asked for. */
    record Asked<T>(DocumentId id, int version, T draft, Instant at) {}

    /** Tells them as JSON. */
    @FunctionalInterface
    interface Figures<T> {
        String of(Asked<T> asked);
    }

    LoyaltyKind.Further<T> further() {
        return new LoyaltyKind.Further<>(
                "FIGURES",
                "GET",
                "/{id}/figures",
                Set.of(MARKETING, FINANCE, SUPPORT),
                this::answer);
    }

    private HttpResponse answer(DocumentAnswers<T> stored, AdminInput input) {
        return switch (stored.version(input)) {
            case StoredVersion.Unusable<T> found ->
                    throw AdminRefusedException.unusable(unusable, found.problems());
            case StoredVersion.Usable<T>(var stamp, T draft) -> {
                DocumentId id =
                        new DocumentId(input.shopId(), input.request().pathParameter(idParameter));
                yield HttpResponse.json(
                        200,
                        figures.of(new Asked<>(id, stamp.version(), draft, input.request().at())));
            }
        };
    }
}
