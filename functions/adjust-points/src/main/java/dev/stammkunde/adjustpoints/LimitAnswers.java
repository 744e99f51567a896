package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.adjust.AdjustmentLimits;
import dev.stammkunde.points.json.AdjustmentLimitsJson;
import dev.stammkunde.points.json.AdjustmentLimitsJson.Change;

import java.util.List;
import java.util.Optional;

/** Answers requests about what people may give and take alone. */
final class LimitAnswers {

    private static final int MOST_BYTES = 16_384;

    private final DocumentVersions<String> documents;
    private final LimitsInForce inForce;

    LimitAnswers(DocumentVersions<String> documents) {
        this.documents = documents;
        this.inForce = new LimitsInForce(documents);
    }

    /** Those of a shop that has said nothing are the usual ones, of version 0. */
    HttpResponse show(AdminInput input) {
        String shopId = input.shopId();
        int version = documents.findLatestVersion(shopId).orElse(0);
        if (version == 0) {
            return shown(AdjustmentLimitsJson.usual(), 0);
        }
        String text = inForce.text(shopId, version);
        return switch (AdjustmentLimitsJson.readStored(text)) {
            case Reading.Valid<AdjustmentLimits> _ -> shown(text, version);
            case Reading.Invalid<AdjustmentLimits>(List<Finding> problems) ->
                    AdminRefusedException.unusable(
                                    "Replace the limits with PUT, naming the version of the ETag.",
                                    problems)
                            .answer()
                            .withHeader("etag", etag(version));
        };
    }

    HttpResponse change(AdminInput input, AdjustCaller caller) {
        String shopId = input.shopId();
        JsonField body = input.body(MOST_BYTES);
        AdjustmentLimits limits =
                switch (AdjustmentLimitsJson.read(body)) {
                    case Reading.Valid<AdjustmentLimits>(AdjustmentLimits valid) -> valid;
                    case Reading.Invalid<AdjustmentLimits>(List<Finding> problems) ->
                            throw AdminRefusedException.invalid(problems);
                };
        int latest = documents.findLatestVersion(shopId).orElse(0);
        // Nobody can have seen a version of a shop that has none.
        int seen = latest == 0 ? 0 : input.seenVersion(body);
        Change change = new Change(seen + 1, caller.person(), input.request().at());
        return save(shopId, limits, change, latest);
    }

    private HttpResponse save(String shopId, AdjustmentLimits limits, Change change, int latest) {
        if (latest == change.version() && isLatest(shopId, latest, limits)) {
            return shown(inForce.text(shopId, latest), latest);
        }
        int seen = change.version() - 1;
        if (latest != seen) {
            throw AdminRefusedException.outdated(latest);
        }
        Optional<String> before =
                seen == 0 ? Optional.empty() : Optional.of(inForce.text(shopId, seen));
        String document = AdjustmentLimitsJson.write(limits, change, before);
        return switch (documents.save(shopId, change.version(), document)) {
            case SaveResult.SAVED -> shown(document, change.version());
            case SaveResult.CONFLICT ->
                    throw AdminRefusedException.outdated(
                            documents.findLatestVersion(shopId).orElse(latest));
        };
    }

    /** Whether the same request was carried out before, and its answer got lost. */
    private boolean isLatest(String shopId, int version, AdjustmentLimits limits) {
        return AdjustmentLimitsJson.readStored(inForce.text(shopId, version))
                .equals(new Reading.Valid<>(limits));
    }

    private static HttpResponse shown(String document, int version) {
        return HttpResponse.json(200, document).withHeader("etag", etag(version));
    }

    private static String etag(int version) {
        return '"' + String.valueOf(version) + '"';
    }
}
